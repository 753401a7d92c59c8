/** A word of one or two letters is everywhere: that its cells are gone is seen by their place. */
export const tooShortToLookFor = (word: string): boolean => word.length < 3;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** Whether a text holds the word, in any case and spacing. */
export const textHolds = (text: string, word: string): boolean => plain(text).includes(plain(word));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whether bytes hold the word: as UTF-8 or UTF-16 in either order, written out or escaped, in any case. */
export function bytesHold(bytes: Uint8Array, word: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const spellings = new Set([word, word.toLowerCase(), word.toUpperCase(), escaped(word), escaped(word).replaceAll('"', '&quot;').replaceAll("'", '&apos;')]);
  for (const spelling of spellings) {
    const wide = Buffer.from(spelling, 'utf16le');
    if (buffer.includes(spelling, 0, 'utf8') || buffer.includes(spelling, 0, 'latin1') || buffer.includes(wide) || buffer.includes(Buffer.from(wide).swap16())) return true;
  }
  return plain(buffer.toString('utf8')).includes(plain(word));
}
