/** A folder for a compound file: bytes are a stream, another folder a storage. */
export type Tree = { readonly [name: string]: Uint8Array | Tree };

type Entry = { name: string; kind: number; child: number; right: number; start: number; size: number };

const end = 0xffff_fffe;
const none = 0xffff_ffff;

/** A compound file, small streams in its mini stream as Outlook puts them. */
export function compoundFile(tree: Tree): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', kind: 5, child: none, right: none, start: end, size: 0 }];
  const sectors: Buffer[] = [];
  const next: number[] = [];
  const mini: Buffer[] = [];
  const miniNext: number[] = [];
  const put = (content: Uint8Array, size: number, into: Buffer[], links: number[]): number => {
    if (content.length === 0) return end;
    const first = into.length;
    for (let at = 0; at < content.length; at += size) {
      into.push(Buffer.concat([content.subarray(at, at + size), Buffer.alloc(size)]).subarray(0, size));
      links.push(at + size < content.length ? into.length : end);
    }
    return first;
  };
  const add = (folder: Tree, parent: Entry): void => {
    let before: Entry | null = null;
    for (const [name, content] of Object.entries(folder)) {
      const isStream = content instanceof Uint8Array;
      const entry: Entry = { name, kind: isStream ? 2 : 1, child: none, right: none, start: 0, size: isStream ? content.length : 0 };
      const at = entries.push(entry) - 1;
      if (before) before.right = at;
      else parent.child = at;
      before = entry;
      if (content instanceof Uint8Array) entry.start = content.length < 4096 ? put(content, 64, mini, miniNext) : put(content, 512, sectors, next);
      else add(content, entry);
    }
  };
  const root = entries[0];
  if (!root) throw new Error('There is always a root.');
  add(tree, root);
  const miniStream = Buffer.concat(mini);
  root.start = put(miniStream, 512, sectors, next);
  root.size = miniStream.length;
  const miniTable = put(numbers(miniNext), 512, sectors, next);
  const directory = put(Buffer.concat(entries.map(entryBytes)), 512, sectors, next);
  const tables = Math.ceil((sectors.length + 2) / 127);
  const tableAt = sectors.length;
  for (let count = 0; count < tables; count += 1) next.push(0xffff_fffd);
  const table = numbers([...next, ...Array.from({ length: tables * 128 - next.length }, () => none)]);
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  for (const [at, value] of [[24, 0x3e], [26, 3], [28, 0xfffe], [30, 9], [32, 6]] as const) header.writeUInt16LE(value, at);
  for (const [at, value] of [[44, tables], [48, directory], [56, 4096], [60, miniTable], [64, 1], [68, end], [72, 0]] as const) header.writeUInt32LE(value, at);
  for (let at = 0; at < 109; at += 1) header.writeUInt32LE(at < tables ? tableAt + at : none, 76 + at * 4);
  return Buffer.concat([header, ...sectors, table]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

function entryBytes({ name, kind, child, right, start, size }: Entry): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(kind, 66);
  for (const [at, value] of [[68, none], [72, right], [76, child], [116, start >>> 0], [120, size]] as const) bytes.writeUInt32LE(value, at);
  return bytes;
}

const unicode = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** What Outlook saves of a message. */
export type Saved = { readonly subject: string; readonly from: string; readonly address: string; readonly to: string; readonly body: string; readonly sent?: Date; readonly files?: readonly { readonly name: string; readonly content: Uint8Array | Saved }[] };

/** A `.msg` file. */
export const outlookMessage = (saved: Saved): Buffer => compoundFile(folderOf(saved, 32));

function folderOf({ subject, from, address, to, body, sent = new Date('2026-03-02T09:30:00Z'), files = [] }: Saved, headerSize: number): Tree {
  const table = Buffer.alloc(headerSize + 16);
  table.writeUInt16LE(0x0040, headerSize);
  table.writeUInt16LE(0x0039, headerSize + 2);
  table.writeBigUInt64LE((BigInt(sent.getTime()) + 11_644_473_600_000n) * 10_000n, headerSize + 8);
  return {
    '__properties_version1.0': table,
    '__substg1.0_0037001F': unicode(subject),
    '__substg1.0_0042001F': unicode(from),
    '__substg1.0_5D02001F': unicode(address),
    '__substg1.0_0E04001F': unicode(to),
    '__substg1.0_1000001F': unicode(body),
    ...Object.fromEntries(
      files.map(({ name, content }, at): [string, Tree] => [
        `__attach_version1.0_#${at.toString(16).padStart(8, '0').toUpperCase()}`,
        {
          '__properties_version1.0': Buffer.alloc(8),
          '__substg1.0_3707001F': unicode(name),
          ...(content instanceof Uint8Array ? { '__substg1.0_37010102': content } : { '__substg1.0_3701000D': folderOf(content, 24) }),
        },
      ]),
    ),
  };
}
