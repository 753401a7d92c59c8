import { momentWords } from '@openvalve/domain';
import { counted, fileSize } from '../../../lib/words.ts';
import type { ComparedCopiesView } from './queries.ts';

/** “FOI desk <foi@kent.gov.uk>”, or that it names nobody. */
export const senderWords = ({ from }: Pick<ComparedCopiesView['first'], 'from'>): string => (from === null ? 'nobody' : from.name === '' || from.name === from.address ? from.address : `${from.name} <${from.address}>`);

const dayWords = (date: ComparedCopiesView['first']['date']): string => (date === null ? 'no date' : momentWords(new Date(date)));

/** Two moments of one minute are told apart by their seconds. */
function dateWords(first: ComparedCopiesView['first'], second: ComparedCopiesView['second']): string {
  const [one, other] = [dayWords(first.date), dayWords(second.date)];
  if (one !== other || first.date === null || second.date === null) return `The date differs: ${one} before, ${other} here.`;
  return `The date differs by ${counted(Math.abs(Date.parse(second.date) - Date.parse(first.date)) / 1000, 'second')}: ${one}.`;
}

/** What differs between two mails that claim to be one, a sentence each: sender, date, subject, words, page and files. What is the same is said last. */
export function differenceWords({ first, second, sender, date, subject, layout, lines, files }: ComparedCopiesView): string[] {
  const [out, put] = (['removed', 'added'] as const).map((is) => lines.filter((line) => line.is === is && line.text.trim() !== '').length);
  const same = [
    ...(sender === 'same' ? ['sender'] : []), ...(date === 'same' ? ['date'] : []), ...(subject === 'same' ? ['subject'] : []), ...(out || put ? [] : ['words']),
    ...(files.length > 0 && files.every(({ is }) => is === 'same') ? ['files'] : []),
  ];
  return [
    ...(sender === 'differs' ? [`The sender differs: ${senderWords(first)} before, ${senderWords(second)} here.`] : []),
    ...(date === 'differs' ? [dateWords(first, second)] : []),
    ...(subject === 'differs' ? [`The subject differs: “${first.subject}” before, “${second.subject}” here.`] : []),
    ...(out || put ? [`The words differ: ${counted(out ?? 0, 'line')} only in the one before, ${counted(put ?? 0, 'line')} only here.`] : []),
    ...(layout === 'differs' && !out && !put ? ['How it is laid out differs, with the same words.'] : []),
    ...files.flatMap(fileWords),
    ...(same.length > 0 ? [`The same in both: ${same.join(', ')}.`] : []),
  ];
}

/** The first figures of a SHA-256, as people compare them. */
const mark = (file: { sha256: string; size: number } | null): string => (file ? `${fileSize(file.size)}, SHA-256 ${file.sha256.slice(0, 12)}…` : '');

function fileWords({ filename, is, first, second }: ComparedCopiesView['files'][number]): string[] {
  if (is === 'same') return [];
  if (is === 'other_content') return [`The file ${filename} has other content: ${mark(first)} before, ${mark(second)} here.`];
  return [is === 'only_first' ? `The file ${filename} is only in the one before (${mark(first)}).` : `The file ${filename} is only here (${mark(second)}).`];
}
