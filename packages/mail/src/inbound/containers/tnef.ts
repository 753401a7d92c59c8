import { decodeText } from '../decoding/charset.ts';
import type { OpenedFile, OpenedMail } from './opened.ts';
import { readTnefProperties } from './tnef-properties.ts';
import { dateOf, numberOf, personOf, stringOf, tags, wordsOf, type Properties } from './properties.ts';

const signature = 0x223e_9f78;
const attachmentLevel = 2;
const objectType = 0x000d;
const deepest = 20;
const mostFiles = 1_000;
const attribute = { subject: 0x8004, body: 0x800c, data: 0x800f, title: 0x8010, rendering: 0x9002, properties: 0x9003, attachment: 0x9005, codePage: 0x9007 } as const;

/** Whether the bytes begin as `winmail.dat` does. */
export const isTnef = (bytes: Uint8Array): boolean => bytes.length >= 6 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === signature;

type Found = { title: string | null; data: Uint8Array | null; properties: Properties };

/** What `winmail.dat` holds: files, and the words where the mail has none of its own. Null when it is none; `truncated` when its end is missing. */
export function openTnef(bytes: Uint8Array, depth = 0): { mail: OpenedMail; truncated: boolean } | null {
  if (!isTnef(bytes) || depth > deepest) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: Found[] = [];
  let own: Properties = new Map();
  let subject: string | null = null;
  let body: Uint8Array | null = null;
  let page: string | null = null;
  let truncated = false;
  let at = 6;
  while (at + 9 <= file.length && files.length < mostFiles) {
    const level = file[at];
    const id = file.readUInt16LE(at + 1);
    const length = file.readUInt32LE(at + 5);
    const content = file.subarray(at + 9, at + 9 + length);
    if (level !== 1 && level !== attachmentLevel) break;
    // What stands behind the last attribute is no attribute.
    if (id < 0x8000 || id > 0x9fff) break;
    truncated = content.length < length;
    if (truncated) break;
    const last = level === attachmentLevel ? fileFor(files, id) : undefined;
    if (id === attribute.codePage && length >= 4) page = `cp${content.readUInt32LE(0)}`;
    else if (id === attribute.subject) subject = decodeText(content, page, () => undefined);
    else if (id === attribute.body) body = content;
    else if (id === attribute.properties) own = readTnefProperties(content);
    else if (last && id === attribute.title) last.title = decodeText(content, page, () => undefined);
    else if (last && id === attribute.data) last.data = content;
    else if (last && id === attribute.attachment) last.properties = readTnefProperties(content);
    at += 9 + length + 2;
  }
  const words = wordsOf(own);
  return {
    truncated,
    mail: {
      head: '',
      subject: stringOf(own, tags.subject) ?? subject ?? '',
      date: dateOf(own, tags.submitted, tags.delivered),
      from: personOf(stringOf(own, tags.sentFor) ?? stringOf(own, tags.sender), stringOf(own, tags.sentForSmtp) ?? stringOf(own, tags.sentForAddress) ?? stringOf(own, tags.senderAddress)),
      to: stringOf(own, tags.to) ?? '',
      text: words.text ?? (body ? decodeText(body, page, () => undefined) : null),
      html: words.html,
      files: files.map((each) => opened(each, depth)).filter((each) => each !== null),
    },
  };
}

/** A file begins with its rendering; some programs leave that out, and then with the second of what a file has once. */
function fileFor(files: Found[], id: number): Found {
  const last = files.at(-1);
  const isNext = id === attribute.rendering || (id === attribute.data && last?.data != null) || (id === attribute.title && last?.title != null && last.data !== null);
  if (last && !isNext) return last;
  const next: Found = { title: null, data: null, properties: new Map() };
  files.push(next);
  return next;
}

function opened({ title, data, properties }: Found, depth: number): OpenedFile | null {
  const object = properties.get(tags.data);
  // An object has sixteen bytes before it that say what it is; a mail is a winmail.dat of its own.
  const held = object?.type === objectType ? object.bytes.subarray(16) : (object?.bytes ?? null);
  const inner = held && !data?.length ? openTnef(held, depth + 1) : null;
  const content = data?.length ? data : (held ?? data);
  if (!content && !inner) return null;
  return {
    name: stringOf(properties, tags.longFileName) ?? stringOf(properties, tags.fileName) ?? title ?? stringOf(properties, tags.displayName),
    declaredType: stringOf(properties, tags.mimeTag),
    contentId: stringOf(properties, tags.contentId),
    isHidden: (numberOf(properties, tags.hidden) ?? 0) !== 0,
    content: content ?? new Uint8Array(),
    mail: inner?.mail ?? null,
  };
}
