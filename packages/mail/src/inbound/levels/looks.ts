import { extensionOf } from '@openvalve/documents';
import type { Part } from '../structure/part.ts';

const header = /^(?:received|return-path|from|to|subject|date|message-id|mime-version|delivered-to|dkim-signature|reply-to|content-type|x-[\w-]+|cc|sender):/i;
const telling = /^(?:received|message-id|return-path|mime-version|date|from):/im;

const startOf = (content: Uint8Array): string => Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, 4_000)).toString('latin1');

/** Whether a file is a saved mail, though its type does not say so: by the ending of its name, or by its first lines when the type says nothing. */
export function looksLikeMail(content: Uint8Array, part: Part): boolean {
  const isNamedSo = extensionOf(part.name ?? '') === 'eml';
  const saysNothing = part.type === '' || /^application\/(?:octet-stream|x-octet-stream|unknown|binary)$/.test(part.type);
  if (!isNamedSo && !saysNothing) return false;
  const lines = startOf(content).replace(/^(?:\ufeff|\xef\xbb\xbf)/, '').trimStart().split(/\r?\n|\r/).slice(0, 12);
  const heads = lines.slice(lines[0]?.startsWith('From ') ? 1 : 0).filter((line) => line !== '' && !/^\s/.test(line));
  if (!telling.test(heads.join('\n')) || !header.test(heads[0] ?? '')) return false;
  return isNamedSo || heads.slice(0, 3).filter((line) => header.test(line)).length === 3;
}

/** Whether what is said to be text is surely a file of another kind. */
export function startsLikeFile(content: Uint8Array): boolean {
  const start = startOf(content).slice(0, 16);
  return start.startsWith('%PDF-') || start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0') || start.startsWith('\u0089PNG') || start.startsWith('\u00ff\u00d8\u00ff') || start.startsWith('GIF8') || start.startsWith('{\\rtf1');
}
