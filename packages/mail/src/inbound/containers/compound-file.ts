/*
 * Microsoft's compound file, the container of `.msg` and `.oft`: a file system in a file. Every chain is followed at most as often
 * as there are sectors, so that a damaged one ends.
 */

/** A folder in a compound file: streams and folders by name. */
export type Storage = { readonly streams: ReadonlyMap<string, Uint8Array>; readonly storages: ReadonlyMap<string, Storage> };

type Entry = { readonly name: string; readonly kind: number; readonly left: number; readonly right: number; readonly child: number; readonly start: number; readonly size: number };

const none = 0xffff_fffa;
const mostEntries = 20_000;

/** Whether the bytes begin as a compound file does. */
export const isCompoundFile = (bytes: Uint8Array): boolean => bytes.length >= 512 && Buffer.from(bytes.buffer, bytes.byteOffset, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));

/** Opens one; throws when its directory cannot be read. */
export function openCompoundFile(bytes: Uint8Array): Storage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = 1 << Math.min(Math.max(file.readUInt16LE(30), 9), 12);
  const miniSize = 1 << Math.min(Math.max(file.readUInt16LE(32), 4), 9);
  const cutoff = file.readUInt32LE(56);
  const sectors = Math.ceil((file.length - 512) / sectorSize) + 1;
  const sector = (at: number): Buffer => file.subarray((at + 1) * sectorSize, (at + 2) * sectorSize);

  const table = allocation(file, sector, sectors);
  const chain = (start: number, next: Buffer, most: number): number[] => {
    const found: number[] = [];
    for (let at = start; at < none && at * 4 + 4 <= next.length && found.length < most; at = next.readUInt32LE(at * 4)) found.push(at);
    return found;
  };
  const whole = (start: number): Buffer => Buffer.concat(chain(start, table, sectors).map(sector));

  const entries = entriesIn(whole(file.readUInt32LE(48)));
  const miniTable = whole(file.readUInt32LE(60));
  const root = entries[0];
  if (!root) throw new Error('A compound file without a root');
  const mini = whole(root.start).subarray(0, root.size);

  const content = ({ start, size }: Entry): Uint8Array => {
    const most = Math.min(size, file.length);
    if (size >= cutoff) return Buffer.concat(chain(start, table, Math.ceil(most / sectorSize)).map(sector)).subarray(0, most);
    return Buffer.concat(chain(start, miniTable, Math.ceil(most / miniSize)).map((at) => mini.subarray(at * miniSize, (at + 1) * miniSize))).subarray(0, most);
  };
  return storageOf(root, entries, content, new Set(), 0);
}

/** The file allocation table, put together from where the header says its pieces are. */
function allocation(file: Buffer, sector: (at: number) => Buffer, sectors: number): Buffer {
  const places: number[] = [];
  for (let at = 76; at < 512; at += 4) places.push(file.readUInt32LE(at));
  let next = file.readUInt32LE(68);
  for (let count = 0; next < none && count < sectors; count += 1) {
    const more = sector(next);
    if (more.length < 8) break;
    for (let at = 0; at + 8 <= more.length; at += 4) places.push(more.readUInt32LE(at));
    next = more.readUInt32LE(more.length - 4);
  }
  const used = places.filter((at) => at < none && at < sectors).slice(0, sectors);
  return Buffer.concat(used.map(sector));
}

function entriesIn(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length && entries.length < mostEntries; at += 128) {
    const length = Math.min(directory.readUInt16LE(at + 64), 64);
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(length - 2, 0)),
      kind: directory[at + 66] ?? 0,
      left: directory.readUInt32LE(at + 68),
      right: directory.readUInt32LE(at + 72),
      child: directory.readUInt32LE(at + 76),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function storageOf(folder: Entry, entries: readonly Entry[], content: (entry: Entry) => Uint8Array, seen: Set<Entry>, depth: number): Storage {
  const streams = new Map<string, Uint8Array>();
  const storages = new Map<string, Storage>();
  const waiting = [folder.child];
  while (waiting.length > 0) {
    const entry = entries[waiting.pop() ?? none];
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    waiting.push(entry.left, entry.right);
    if (entry.kind === 2) streams.set(entry.name.toLowerCase(), content(entry));
    if (entry.kind === 1 && depth < 20) storages.set(entry.name.toLowerCase(), storageOf(entry, entries, content, seen, depth + 1));
  }
  return { streams, storages };
}
