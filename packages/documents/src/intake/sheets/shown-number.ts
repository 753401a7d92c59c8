import { SSF } from '@e965/xlsx';

/** The part of the spreadsheet reader that knows formats, which it does not describe. */
const formats = SSF as { format(format: string | number, value: number, options: object): string; is_date(format: string): boolean };

const options = (date1904: boolean): object => ({ date1904, dateNF: 'dd/mm/yyyy' });

/** A format that is longer is somebody's trick. */
const longestFormat = 500;

/** A number as its format shows it: dates as dates, percents as percents. The number itself where the format makes no sense. */
export function shownNumber(value: number, format: string | number, date1904 = false): string {
  if (typeof format === 'string' && format.length > longestFormat) return String(value);
  try {
    return formats.format(format, value, options(date1904)).trim();
  } catch {
    return String(value);
  }
}

/** Whether the format shows a day or an hour. */
export function isDateFormat(format: string | number): boolean {
  if (typeof format === 'number') return (format >= 14 && format <= 22) || (format >= 45 && format <= 47);
  return format.length <= longestFormat && formats.is_date(format);
}

/** A number that is shown as words or a sign instead of digits: what stands behind it is not what is seen. */
export const isMasked = (value: number, format: string | number, shown: string): boolean =>
  value !== 0 && typeof format === 'string' && shown !== '' && !shown.includes(String(Math.abs(value))) && !isDateFormat(format) && (!/\d/.test(shown) || masking.test(format));

/** A condition with words of its own: `[<5]"<5";0`. */
const masking = /\[[<>=]{1,2}-?[\d.]{1,20}\]\s*(?:"|\\)/;
