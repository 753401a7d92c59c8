import { openMsg } from '../containers/msg.ts';
import { openTnef } from '../containers/tnef.ts';
import type { RawFile } from '../files/raw-file.ts';
import type { Part } from '../structure/part.ts';
import { filesIn, filesOfOpened, stretchOf } from './attached-mail.ts';
import type { Reading } from './level.ts';

/** The files in a `winmail.dat` or a `.msg`; null when it is neither, or cannot be opened: then it is a file like any other. */
export function openOutlook(part: Part, content: Uint8Array, reading: Reading): RawFile[] | null {
  const tnef = openTnef(content);
  if (tnef) {
    const { mail, truncated } = tnef;
    const words = stretchOf(mail);
    if (truncated) return null;
    if (words.text?.trim() || words.html?.trim()) reading.spareWords.push(words);
    return mail.files.length > 0 ? filesIn(mail, reading.budget) : null;
  }
  const saved = openMsg(content);
  if (saved) return filesOfOpened(saved, reading.budget);
  if (/ms-outlook/.test(part.type)) reading.budget.warn('A message saved by Outlook could not be opened: it was kept as it is.');
  return null;
}
