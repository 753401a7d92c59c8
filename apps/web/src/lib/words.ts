import { years as withDashes } from './register-words.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A small number in a sentence as a word, a larger one as figures: “three”, “14”. */
export const numberWord = (count: number): string => small[count] ?? String(count);

/** The same at the start of a sentence: “Three”. */
export const numberWordFirst = (count: number): string => {
  const word = numberWord(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** “1 council”, “3 councils”. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** “a”, “a and b”, “a, b and c”. */
export const listed = (things: readonly string[]): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;

/** “3 working days late”, or the words for the days before a working day has passed. */
export const lateWords = (daysLate: number): string =>
  daysLate === 0 ? 'past its last lawful day' : `${daysLate} working ${daysLate === 1 ? 'day' : 'days'} late`;

/** A file's size for people: “640 kB”, “48 MB”. Counted in millions of bytes, as file systems show it. */
export const fileSize = (bytes: number): string => {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  const millions = bytes / 1_000_000;
  return `${millions < 10 ? millions.toFixed(1) : Math.round(millions)} MB`;
};

/** Pounds in words short enough for a line: “£2.5 million”, “£640,000”. */
export const pounds = (amount: number): string =>
  amount >= 1_000_000
    ? `£${(amount / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 2 })} million`
    : `£${amount.toLocaleString('en-GB')}`;

/** The first name of a person, for a greeting. */
export const firstName = (realName: string): string => realName.trim().split(/\s+/)[0] ?? realName;

const startOf = (financialYear: string): number => Number(financialYear.slice(0, 4));

/** Financial years in as few words as they take: “2022–23 to 2026–27”, “2022–23 and 2024–25”. Empty when there is none. */
export function yearsWords(years: readonly string[]): string {
  const inOrder = years.toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return '';
  const unbroken = inOrder.length > 2 && startOf(last) - startOf(first) === inOrder.length - 1;
  return withDashes(unbroken ? `${first} to ${last}` : listed(inOrder));
}
