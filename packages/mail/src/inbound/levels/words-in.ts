import { unflowed } from '../bodies/flowed.ts';
import { htmlToText } from '../bodies/html-to-text.ts';
import type { Stretch } from '../bodies/bodies.ts';
import { decodeText } from '../decoding/charset.ts';
import { uuFilesIn } from '../decoding/uuencode.ts';
import { fileOf } from '../files/raw-file.ts';
import type { Part } from '../structure/part.ts';
import { plainLines } from '../lines.ts';
import type { Reading } from './level.ts';

/** The words in a part, as text or HTML. Files that are uuencoded in the text become files. */
export function wordsIn(part: Part, content: Uint8Array, reading: Reading): Stretch[] {
  const { budget } = reading;
  if (content.length === 0) return [];
  const most = budget.limits.textBytes;
  if (content.length > most) {
    budget.warn(`Its text is longer than ${most} bytes: the whole of it was kept as a file, the beginning as text.`);
    reading.files.push(fileOf(null, content, { declaredType: part.type || 'text/plain' }));
  }
  const isHtml = /html$|xhtml/.test(part.type);
  const bytes = content.subarray(0, most);
  const text = plainLines(decodeText(bytes, part.charset ?? (isHtml ? charsetInPage(bytes) : null), (what) => budget.warn(what)));
  if (isHtml) return [{ text: null, html: text }];
  if (/enriched|richtext/.test(part.type)) return [{ text: htmlToText(text.replace(/<</g, '&lt;').replace(/\n(?!\n)/g, ' ').replace(/\n/g, '<br>')), html: null }];
  const { text: words, files } = uuFilesIn(text);
  for (const file of files) {
    if (!budget.takePart() || !budget.takeBytes(file.content.byteLength)) break;
    if (file.damaged) budget.warn('A file in its text is damaged: what could be read of it was kept.');
    reading.files.push(fileOf(file.name, file.content, { disposition: 'attachment' }));
  }
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed';
  return [{ text: isFlowed ? unflowed(words, part.parameters.get('delsp')?.toLowerCase() === 'yes') : words, html: null }];
}

/** The character set that a page says it has, where its part says none. */
const charsetInPage = (bytes: Uint8Array): string | null => /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4_000)).toString('latin1'))?.[1] ?? null;
