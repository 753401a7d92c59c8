import type { Mark } from '../examined.ts';
import { wordsIn } from '../pdf/marked-words.ts';
import type { Copied } from './pdf-copy.ts';

const removed = '[removed]';
// Letters that steer a terminal, or turn the direction of writing so that it reads otherwise than it is.
const steering = /(?!\t)[\p{Cc}\p{Cf}]/gu;

/** A text’s copy: its lines without what cannot be seen in them, and without those that marks name (`4:7`). */
export function textCopy(text: string, marks: readonly Mark[], words: readonly string[]): Copied {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const gone = new Set<number>();
  for (const mark of marks) {
    const [, from, to] = ('range' in mark && mark.page === 1 && /^(\d+)(?::(\d+))?$/.exec(mark.range)) || [];
    const all = 'range' in mark && mark.page === 1 && mark.range === '*';
    const [first, last] = all ? [1, lines.length] : [Number(from), Number(to ?? from)];
    if (!(first >= 1) || !(last >= first) || first > lines.length) return { ok: false, why: 'no_such_page', words: 'A mark names lines that the text has not got. Mark them again.' };
    for (let line = first; line <= Math.min(last, lines.length); line += 1) gone.add(line);
  }
  const kept = lines.map((line, index) => (gone.has(index + 1) ? removed : line.normalize('NFC').replace(steering, ''))).join('\n');
  const still = wordsIn(kept, words);
  if (still.length > 0) return { ok: false, why: 'not_safe', words: `${still.length} of the marked words ${still.length === 1 ? 'is' : 'are'} still in the text. Mark every line that has one.` };
  const page = { number: 1, label: null, hidden: 'no', width: 0, height: 0, text: kept, words: null, sheet: null } as const;
  const leftOut = gone.size === 0 ? [] : [`${gone.size} ${gone.size === 1 ? 'line' : 'lines'}`];
  return { ok: true, copy: { role: gone.size > 0 ? 'redacted' : 'sanitised', contentType: 'text/plain', bytes: new TextEncoder().encode(kept), pages: [page], leftOut, hasText: kept.trim() !== '' } };
}
