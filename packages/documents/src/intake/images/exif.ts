/** What a camera wrote into a picture. */
export type Exif = {
  readonly gps: { readonly latitude: number; readonly longitude: number } | null;
  /** A smaller picture of the picture, perhaps from before it was cut. */
  readonly thumbnail: boolean;
  /** Make, model, owner, artist, when: what is said in words. */
  readonly words: readonly { readonly name: string; readonly value: string }[];
};

const named: Readonly<Record<number, string>> = {
  0x010e: 'description', 0x010f: 'camera', 0x0110: 'camera model', 0x0131: 'program', 0x0132: 'taken', 0x013b: 'artist', 0x013c: 'computer', 0x8298: 'copyright',
  0x9003: 'taken', 0xa430: 'camera’s owner', 0xa431: 'camera’s number', 0xa433: 'lens', 0xa435: 'lens number', 0x9c9b: 'title', 0x9c9c: 'comment', 0x9c9d: 'author', 0x9c9e: 'keywords', 0x9c9f: 'subject',
};

const widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly at: number };

/** Reads EXIF (with or without its `Exif` mark); what is damaged is passed over. */
export function readExif(block: Buffer): Exif {
  const bytes = block.subarray(0, 4).toString('latin1') === 'Exif' ? block.subarray(6) : block;
  const little = bytes.subarray(0, 2).toString('latin1') === 'II';
  const nothing: Exif = { gps: null, thumbnail: false, words: [] };
  if (bytes.length < 8 || (!little && bytes.subarray(0, 2).toString('latin1') !== 'MM')) return nothing;
  const short = (at: number): number => (at + 2 > bytes.length ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number): number => (at + 4 > bytes.length ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));

  const entries = (at: number): Entry[] => {
    if (at === 0 || at + 2 > bytes.length) return [];
    return Array.from({ length: Math.min(short(at), 500) }, (_, number) => {
      const entry = at + 2 + number * 12;
      const [type, count] = [short(entry + 2), long(entry + 4)];
      const size = (widths[type] ?? 1) * count;
      return { tag: short(entry), type, count, at: size <= 4 ? entry + 8 : long(entry + 8) };
    }).filter(({ at: value }) => value < bytes.length);
  };
  const words = (list: readonly Entry[]): Exif['words'] =>
    list.flatMap(({ tag, type, count, at }) => {
      const name = named[tag];
      if (name === undefined) return [];
      const raw = bytes.subarray(at, at + Math.min(count, 2_000));
      const value = (type === 1 ? raw.toString('utf16le') : raw.toString('utf8')).replaceAll('\0', '').trim();
      return value === '' ? [] : [{ name, value }];
    });
  const degrees = (list: readonly Entry[], tag: number, back: number, sign: string): number | null => {
    const entry = list.find((each) => each.tag === tag);
    if (!entry || entry.count < 2) return null;
    const part = (number: number): number => long(entry.at + number * 8) / (long(entry.at + number * 8 + 4) || 1);
    const reference = list.find((each) => each.tag === back);
    const south = reference !== undefined && bytes.subarray(reference.at, reference.at + 1).toString('latin1') === sign;
    const size = part(0) + part(1) / 60 + (entry.count > 2 ? part(2) / 3600 : 0);
    return south ? -size : size;
  };

  const main = entries(long(4));
  const inside = (tag: number): Entry[] => {
    const entry = main.find((each) => each.tag === tag);
    return entry ? entries(long(entry.at)) : [];
  };
  const gpsEntries = inside(0x8825);
  const [latitude, longitude] = [degrees(gpsEntries, 2, 1, 'S'), degrees(gpsEntries, 4, 3, 'W')];
  const second = long(long(4) + 2 + short(long(4)) * 12);
  return {
    gps: latitude !== null && longitude !== null ? { latitude, longitude } : null,
    thumbnail: entries(second).some(({ tag }) => tag === 0x0201),
    words: [...words(main), ...words(inside(0x8769))],
  };
}
