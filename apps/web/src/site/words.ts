import type { TargetStatus } from '@openvalve/domain';
import { statusOrder, statusWords } from '../components/status-words.ts';

export { countStatuses } from '../components/status-words.ts';
export { noteWords, sentence, years } from '../lib/register-words.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number below a hundred in words, for the beginning of a sentence; figures above that. */
export function inWords(count: number): string {
  if (count >= 100 || !Number.isInteger(count) || count < 0) return String(count);
  const unit = small[count % 10] ?? '';
  if (count < 20) return small[count] ?? '';
  return count % 10 === 0 ? (tens[count / 10] ?? '') : `${tens[Math.floor(count / 10)]}-${unit}`;
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name inside a sentence: “Grant application” becomes “grant application”; “DSG management plan”, “KPI set” and “DfE reply” stay. */
export const midSentence = (name: string): string => (/^\p{Lu}\p{Ll}+(?!\S*\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** “1 council”, “5 councils”. */
export const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

/** “£29.9 million”, “£750,000”. Whole pounds in. */
export function pounds(amount: number): string {
  if (amount < 1_000_000) return `£${new Intl.NumberFormat('en-GB').format(amount)}`;
  return `£${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }).format(amount / 1_000_000)} million`;
}

/** “and” before the last, commas before that. */
export const listed = (parts: readonly string[]): string => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);

/** “7 obtained in full, 3 asked”: each status that has any, in the legend's order. They add up to the whole. */
export const statusCounts = (counts: Record<TargetStatus, number>): string =>
  statusOrder.filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${statusWords[status].words.toLowerCase()}`).join(', ');

/** Whether a note says that sources give different figures. */
export const saysConflict = (note: string): boolean => /^conflict:/i.test(note);
