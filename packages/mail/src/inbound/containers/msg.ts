import { decodeWords } from '../headers/encoded-words.ts';
import { isCompoundFile, openCompoundFile, type Storage } from './compound-file.ts';
import type { OpenedFile, OpenedMail } from './opened.ts';
import { dateOf, numberOf, personOf, stringOf, tags, wordsOf, type Properties, type PropertyValue } from './properties.ts';

const deepest = 20;

/** A mail that Outlook saved (`.msg`, `.oft`); null when the bytes are none or cannot be read. */
export function openMsg(bytes: Uint8Array): OpenedMail | null {
  if (!isCompoundFile(bytes)) return null;
  try {
    const root = openCompoundFile(bytes);
    return root.streams.has('__properties_version1.0') ? mailOf(root, 32, 0) : null;
  } catch {
    return null;
  }
}

function mailOf(storage: Storage, headerSize: number, depth: number): OpenedMail {
  const own = propertiesOf(storage, headerSize);
  const folders = [...storage.storages].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const named = (start: string): Storage[] => folders.filter(([name]) => name.startsWith(start)).map(([, folder]) => folder);
  const head = stringOf(own, tags.transportHead) ?? '';
  return {
    head,
    subject: stringOf(own, tags.subject) ?? '',
    date: dateOf(own, tags.submitted, tags.delivered, tags.created) || line(head, 'date'),
    from: senderOf(own) || line(head, 'from'),
    to: named('__recip_version1.0').map((each) => recipientOf(propertiesOf(each, 8))).filter((each) => each !== '').join(', ') || (stringOf(own, tags.to) ?? ''),
    ...wordsOf(own),
    files: named('__attach_version1.0').map((each) => fileIn(each, depth)).filter((each) => each !== null),
  };
}

const senderOf = (own: Properties): string =>
  personOf(stringOf(own, tags.sentFor) ?? stringOf(own, tags.sender), [stringOf(own, tags.sentForSmtp), stringOf(own, tags.sentForAddress), stringOf(own, tags.senderSmtp), stringOf(own, tags.senderAddress)].find((each) => each?.includes('@')) ?? null);

function recipientOf(own: Properties): string {
  const kind = numberOf(own, tags.recipientType);
  if (kind !== null && (kind & 15) !== 1) return '';
  return personOf(stringOf(own, tags.displayName), [stringOf(own, tags.smtpAddress), stringOf(own, tags.address)].find((each) => each?.includes('@')) ?? null);
}

function fileIn(storage: Storage, depth: number): OpenedFile | null {
  const own = propertiesOf(storage, 8);
  const inner = storage.storages.get('__substg1.0_3701000d');
  const name = stringOf(own, tags.longFileName) ?? stringOf(own, tags.fileName) ?? stringOf(own, tags.displayName);
  const mail = inner?.streams.has('__properties_version1.0') && depth < deepest ? mailOf(inner, 24, depth + 1) : null;
  const content = own.get(tags.data)?.bytes ?? contentsOf(inner);
  if (!mail && !content) return null;
  return {
    name,
    declaredType: stringOf(own, tags.mimeTag),
    contentId: stringOf(own, tags.contentId),
    isHidden: (numberOf(own, tags.hidden) ?? 0) !== 0,
    content: content ?? new Uint8Array(),
    mail,
  };
}

/** A document that was embedded as an object keeps its bytes in a stream of its own. */
const contentsOf = (inner: Storage | undefined): Uint8Array | null => inner?.streams.get('contents') ?? inner?.streams.get('package') ?? null;

/** Strings and files are streams; numbers and instants are in the table. */
function propertiesOf(storage: Storage, headerSize: number): Properties {
  const found = new Map<number, PropertyValue>();
  const table = storage.streams.get('__properties_version1.0') ?? new Uint8Array();
  const view = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  for (let at = headerSize; at + 16 <= view.length; at += 16) found.set(view.readUInt16LE(at + 2), { type: view.readUInt16LE(at), bytes: view.subarray(at + 8, at + 16) });
  for (const [name, bytes] of storage.streams) {
    const tag = /^__substg1\.0_([0-9a-f]{4})([0-9a-f]{4})$/.exec(name);
    if (tag) found.set(Number.parseInt(tag[1] ?? '', 16), { type: Number.parseInt(tag[2] ?? '', 16), bytes });
  }
  return found;
}

/** A line of the head that Outlook kept. */
const line = (head: string, name: string): string => decodeWords(new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'im').exec(head.slice(0, 100_000))?.[1] ?? '');
