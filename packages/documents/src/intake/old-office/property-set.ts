const summary: Readonly<Record<number, string>> = { 2: 'title', 3: 'subject', 4: 'author', 5: 'keywords', 6: 'comments', 7: 'template', 8: 'last saved by' };
const documentSummary: Readonly<Record<number, string>> = { 2: 'category', 14: 'manager', 15: 'company' };

/** The words in a property set of an old Office file: who wrote it, who saved it last, for whom. */
export function propertiesIn(bytes: Uint8Array, isOfDocument: boolean): { name: string; value: string }[] {
  const set = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { name: string; value: string }[] = [];
  if (set.length < 48) return found;
  const start = set.readUInt32LE(44);
  if (start + 8 > set.length) return found;
  const names = isOfDocument ? documentSummary : summary;
  for (let at = 0; at < Math.min(set.readUInt32LE(start + 4), 200); at += 1) {
    const entry = start + 8 + at * 8;
    if (entry + 8 > set.length) break;
    const name = names[set.readUInt32LE(entry)];
    const value = start + set.readUInt32LE(entry + 4);
    if (name === undefined || value + 8 > set.length) continue;
    const [type, length] = [set.readUInt32LE(value), Math.min(set.readUInt32LE(value + 4), 4_000)];
    const text = type === 30 ? set.toString('latin1', value + 8, value + 8 + length) : type === 31 ? set.toString('utf16le', value + 8, value + 8 + length * 2) : '';
    const plain = text.split('\0', 1)[0]?.trim() ?? '';
    if (plain !== '') found.push({ name, value: plain });
  }
  return found;
}
