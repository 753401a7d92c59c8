import type { SuspectText } from './suspect-text.ts';

const isAlone = (text: string, from: number, to: number): boolean => !/[\p{L}\d]/u.test(text.charAt(from - 1)) && !/[\p{L}\d]/u.test(text.charAt(to));

/** Ten digits with the check digit of an NHS number: weights ten to two, eleven less the remainder. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits[9]);
}

const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * A unique pupil number: a check letter and twelve digits, the last of which is a letter while it is temporary. The
 * digits are weighted two to thirteen, and the remainder by 23 names the letter; I, O and S are left out.
 */
export function isUpn(written: string): boolean {
  const upn = written.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false;
  const sum = Array.from(upn.slice(1)).reduce((total, sign, at) => total + (/\d/.test(sign) ? Number(sign) : checkLetters.indexOf(sign)) * (at + 2), 0);
  return checkLetters[sum % 23] === upn[0];
}

/** NHS numbers and unique pupil numbers in a text, by their check digit or letter. */
export function numbersIn(text: string): SuspectText[] {
  const found: SuspectText[] = [];
  for (const match of text.matchAll(/\d{3}[ -]?\d{3}[ -]?\d{4}/g)) {
    const to = match.index + match[0].length;
    if (isAlone(text, match.index, to) && isNhsNumber(match[0].replace(/[ -]/g, ''))) found.push({ kind: 'nhs-number', from: match.index, to });
  }
  for (const match of text.matchAll(/[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]/gi)) {
    const to = match.index + match[0].length;
    if (isAlone(text, match.index, to) && isUpn(match[0])) found.push({ kind: 'upn', from: match.index, to });
  }
  return found;
}
