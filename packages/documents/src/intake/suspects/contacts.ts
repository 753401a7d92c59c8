import type { SuspectText } from './suspect-text.ts';

const areas = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GX GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(' '),
);

/** Postcodes: an outward half that some post town has, and an inward half of the letters that are used. */
export function postcodesIn(text: string): SuspectText[] {
  const found: SuspectText[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d])([a-z]{1,2})(\d[\da-z]?)[ \u00a0]{0,2}(\d[abd-hjlnp-uw-z]{2})(?![\p{L}\d])/giu)) {
    const written = match[0];
    // Lower case is a postcode only where its halves stand apart: otherwise it is some reference.
    if (areas.has((match[1] ?? '').toUpperCase()) && (written === written.toUpperCase() || /\s/.test(written))) found.push({ kind: 'postcode', from: match.index, to: match.index + written.length });
  }
  return found;
}

/** Telephone numbers of the United Kingdom: ten or eleven digits after +44 or nought, however they are spaced, but for digits that each stand alone as in a row of a table. */
export function phonesIn(text: string): SuspectText[] {
  const found: SuspectText[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\d.,£/-])(?:\+44|0044|\(?0)[\d ().\u00a0-]{8,18}/gu)) {
    const written = match[0].replace(/\D+$/, '');
    const digits = written.replace(/^(?:\+44|0044)[ ]?(?:\(0\))?/, '0').replace(/\D/g, '');
    const next = text.charAt(match.index + written.length);
    if (/^0(?:[1237]\d{9}|1\d{8}|8\d{8,9})$/.test(digits) && !/[\p{L}\d]/u.test(next) && !/(?<!\d)(?:\d{1,2}[ \u00a0]+){4}/.test(written)) found.push({ kind: 'phone', from: match.index, to: match.index + written.length });
  }
  return found;
}

const inMailbox = /[\p{L}\d.!#$%&'*+/=?^_`{|}~-]/u;
const inHost = /[\p{L}\d.-]/u;

/** Mail addresses, read outwards from each @. */
export function mailAddressesIn(text: string): SuspectText[] {
  const found: SuspectText[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < 64 && inMailbox.test(text.charAt(from - 1))) from -= 1;
    let to = at + 1;
    while (to < text.length && to - at < 200 && inHost.test(text.charAt(to))) to += 1;
    while (to > at && /[.-]/.test(text.charAt(to - 1))) to -= 1;
    if (from < at && /\.[\p{L}]{2,}$/u.test(text.slice(at + 1, to))) found.push({ kind: 'mail-address', from, to });
  }
  return found;
}
