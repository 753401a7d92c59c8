import { createHash } from 'node:crypto';
import type { ParsedFile } from '../parsed-mail.ts';
import { isInline } from './inline.ts';
import { NameGiver } from './names.ts';
import type { RawFile } from './raw-file.ts';
import { typeOfFile } from './types.ts';

/** Types, names and hashes for all files of a mail, in their order. */
export async function finishFiles(files: readonly RawFile[]): Promise<ParsedFile[]> {
  const names = new NameGiver();
  const finished: ParsedFile[] = [];
  for (const file of files) {
    const contentType = await typeOfFile(file);
    // In a buffer of its own: a view would keep the whole mail in memory, and take it along to another thread.
    const content = new Uint8Array(file.content);
    finished.push({
      filename: names.give(file, contentType),
      contentType,
      declaredType: file.declaredType,
      size: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
      inline: isInline(file, contentType),
      contentId: file.contentId,
      content,
    });
  }
  return finished;
}
