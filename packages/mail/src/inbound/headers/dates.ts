const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names of zones that real mail uses, in minutes east of Greenwich. Others, and the military letters, count as UTC, as RFC 5322 says. */
const zones: Readonly<Record<string, number>> = {
  bst: 60, ist: 60, wet: 0, west: 60, cet: 60, cest: 120, met: 60, mest: 120, eet: 120, eest: 180, msk: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, jst: 540, aest: 600, nzst: 720,
};

/** The instant a `Date` header means, as ISO 8601 in UTC; null when it is missing or no date. Never in the server's own zone. */
export function readDate(header: string | null): string | null {
  const text = (header ?? '').slice(0, 200).replace(/\([^)]*\)/g, ' ').replace(/[\s,]+/g, ' ').trim();
  return isoDate(text) ?? dayFirst(text) ?? monthFirst(text);
}

const clock = String.raw`(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:\.\d+)?)? ?([ap]m)?`;
const zone = String.raw`(?: ?((?:gmt|utc?)? ?[+-]\d{1,2}:?\d{2}|[a-z]{1,5}))?`;

function dayFirst(text: string): string | null {
  const found = new RegExp(String.raw`(?:^|\b[a-z]+\.? )(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{2,4})(?: ${clock}${zone})?`, 'i').exec(text);
  return found ? instant(found[3], found[2], found[1], found.slice(4, 8), found[8]) : null;
}

/** `Mon May  2 16:07:05 2005`, with a zone before or after the year, or none. */
function monthFirst(text: string): string | null {
  const found = new RegExp(String.raw`(?:^|[a-z]+ )([a-z]{3})[a-z]*\.? (\d{1,2}) ${clock}(?: ([a-z]{1,5}|[+-]\d{4}))? (\d{4})${zone}`, 'i').exec(text);
  if (found) return instant(found[8], found[1], found[2], found.slice(3, 7), found[7] ?? found[9]);
  const american = new RegExp(String.raw`^(?:[a-z]+ )?([a-z]{3})[a-z]*\.? (\d{1,2}) (\d{4}) ${clock}${zone}`, 'i').exec(text);
  return american ? instant(american[3], american[1], american[2], american.slice(4, 8), american[8]) : null;
}

function isoDate(text: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(z|[+-]\d{2}:?\d{2})?$/i.exec(text);
  return found ? instant(found[1], months[Number(found[2]) - 1], found[3], [found[4], found[5], found[6]], found[7]) : null;
}

function instant(yearText = '', monthText = '', dayText = '', time: readonly (string | undefined)[] = [], zoneText = ''): string | null {
  const [hourText = '0', minuteText = '0', secondText = '0', half = ''] = time;
  const given = Number(yearText);
  const year = yearText.length === 2 ? given + (given < 50 ? 2000 : 1900) : yearText.length === 3 ? given + 1900 : given;
  const month = months.indexOf(monthText.toLowerCase().slice(0, 3));
  const [day, hour, minute, second] = [Number(dayText), hourOf(Number(hourText), half), Number(minuteText), Math.min(Number(secondText), 59)];
  if (month < 0 || year < 1970 || year > 2200 || hour > 24 || minute > 59 || Number(secondText) > 60) return null;
  const moment = new Date(Date.UTC(year, month, day, hour, minute, second));
  if (moment.getUTCMonth() !== month && hour !== 24) return null;
  return new Date(moment.getTime() - offset(zoneText) * 60_000).toISOString();
}

const hourOf = (hour: number, half: string): number => (half === '' ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0));

function offset(text: string): number {
  const signed = /([+-])(\d{1,2}):?(\d{2})$/.exec(text.replace(/\s/g, ''));
  if (!signed) return zones[text.toLowerCase()] ?? 0;
  const minutes = Number(signed[2]) * 60 + Number(signed[3]);
  return Math.abs(minutes) > 24 * 60 ? 0 : signed[1] === '-' ? -minutes : minutes;
}
