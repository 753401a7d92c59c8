import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { limits } from '../limits.ts';

/** A ZIP whose parts are inflated one by one, each and all within limits that count what really comes out. */
export type ZipPackage = {
  /** Names of files in it, in the order they are listed. */
  readonly names: readonly string[];
  /** A part by its name, in any case; null where there is none, or it cannot be read. */
  read(name: string): Promise<Uint8Array | null>;
  /** How long a part says it is. */
  sizeOf(name: string): number;
  readonly encrypted: boolean;
  /** What could not be read so far, in plain words. */
  readonly warnings: readonly string[];
};

/** Opens a ZIP; null where its list of parts cannot be read at all. */
export async function openZip(bytes: Uint8Array): Promise<ZipPackage | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }).catch(() => null);
  if (!zip) return null;
  const warnings: string[] = [];
  const entries = await listed(zip, warnings);
  if (buffer.readUInt32LE(0) !== 0x04034b50) warnings.push('Other bytes stand before the package begins. They were not looked at.');
  const state = { left: limits.inflatedAll };
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    sizeOf: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    encrypted: [...entries.values()].some((entry) => entry.isEncrypted()),
    warnings,
    async read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const content = await inflated(zip, entry, state);
      if (typeof content !== 'string') return content;
      const words = `${entry.fileName} ${content}`;
      if (!warnings.includes(words)) warnings.push(words);
      return null;
    },
  };
}

async function listed(zip: ZipFile, warnings: string[]): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limits.parts) {
        warnings.push(`It has more than ${limits.parts.toLocaleString('en-GB')} parts. Only the first were looked at.`);
        break;
      }
      if (entry.fileName.endsWith('/')) continue;
      const key = entry.fileName.toLowerCase();
      if (entries.has(key)) warnings.push(`Two parts are called ${entry.fileName}. Only one was looked at.`);
      entries.set(key, entry);
    }
  } catch {
    warnings.push('Its list of parts is damaged. Only the parts before the damage were looked at.');
  }
  return entries;
}

/** The bytes, or why there are none. Inflating stops at the limit, whatever size the part said it has. */
async function inflated(zip: ZipFile, entry: Entry, state: { left: number }): Promise<Uint8Array | string> {
  if (entry.isEncrypted()) return 'wants a password.';
  const most = Math.min(limits.inflatedEach, state.left);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) {
        state.left -= most;
        stream.destroy();
        return 'is too large once unpacked, and was not read.';
      }
      chunks.push(chunk);
    }
  } catch {
    state.left -= Math.min(size, state.left);
    return 'is damaged and could not be read.';
  }
  state.left -= size;
  return Buffer.concat(chunks, size);
}
