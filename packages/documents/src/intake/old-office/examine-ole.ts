import { CFB } from '@e965/xlsx';
import type { Examined } from '../examined.ts';
import { hiddenList, type HiddenList } from '../hidden-list.ts';
import { oldTextWords } from '../only-with-converter.ts';
import { examinedAs } from '../pages.ts';
import { examineSpreadsheet } from '../sheets/examine-spreadsheet.ts';
import { propertiesIn } from './property-set.ts';

/** A file of Office before 2007, or one that wants a password: an old workbook is read, of the others what is beside their text is noted. */
export async function examineOle(bytes: Uint8Array, type: string): Promise<Examined> {
  const kind = type === 'application/vnd.ms-excel' ? 'spreadsheet' : type === 'application/vnd.ms-powerpoint' ? 'presentation' : type === 'application/msword' ? 'word' : type === 'application/vnd.ms-outlook' ? 'mail' : 'unknown';
  const parts = partsOf(bytes);
  if (!parts) return examinedAs(kind, { warnings: ['It is damaged and could not be read. Perhaps it did not arrive whole.'] });
  if (parts.some(({ name }) => name.endsWith('EncryptedPackage'))) return examinedAs('unknown', { encrypted: true, warnings: ['It wants a password. Ask the council for a copy without one.'] });
  const list = hiddenList();
  notedOle(parts, list);
  if (parts.some(({ name }) => ['/Workbook', '/Book'].some((last) => name.endsWith(last)))) {
    const examined = await examineSpreadsheet(bytes, 'application/vnd.ms-excel');
    const known = new Set(examined.hidden.map(({ kind: what, sample }) => `${what} ${sample}`));
    return { ...examined, hidden: [...list.all().filter(({ kind: what, sample }) => !known.has(`${what} ${sample}`)), ...examined.hidden] };
  }
  const text = parts.find(({ name }) => name.endsWith('/WordDocument'))?.bytes;
  const encrypted = text !== undefined && text.length > 12 && ((text[11] ?? 0) & 1) === 1;
  const warnings = encrypted ? ['It wants a password. Ask the council for a copy without one.'] : [kind === 'mail' ? 'It is a saved Outlook mail. Ask for it as .eml, or as a PDF.' : oldTextWords];
  return examinedAs(kind, { hidden: list.all(), encrypted, warnings });
}

type Container = { readonly FullPaths: readonly string[]; readonly FileIndex: readonly { readonly content?: Iterable<number> }[] };
type Part = { readonly name: string; readonly bytes: Uint8Array };

function partsOf(bytes: Uint8Array): Part[] | null {
  try {
    const container = (CFB as { read(from: Buffer, options: { type: 'buffer' }): Container }).read(Buffer.from(bytes), { type: 'buffer' });
    return container.FileIndex.map(({ content }, at) => ({ name: container.FullPaths[at] ?? '', bytes: Uint8Array.from(content ?? []) }));
  } catch {
    return null;
  }
}

function notedOle(parts: readonly Part[], list: HiddenList): void {
  for (const { name, bytes } of parts) {
    const last = name.split('/').filter((each) => each !== '').at(-1) ?? '';
    if (last === '_VBA_PROJECT') list.add('macro', { place: 'macros' });
    else if (last.endsWith('Ole10Native') || (/\/ObjectPool\/[^/]+\/$/.test(name)) || /\/MBD[0-9A-F]{8}\/$/.test(name)) list.add('embedded-object', { place: `a file inside: ${last}` });
    else if (/_SX_DB_CUR\/./.test(name)) list.add('pivot-cache', { place: last, count: 1, sample: readable(bytes) });
    else if (last.endsWith('SummaryInformation')) for (const { name: property, value } of propertiesIn(bytes, last.includes('Document'))) list.add('document-properties', { place: property, sample: value });
  }
}

/** What in a binary part can be read as words. */
const readable = (bytes: Uint8Array): string => (Buffer.from(bytes.subarray(0, 50_000)).toString('latin1').replaceAll('\0', '').match(/[\x20-\x7e]{3,}/g) ?? []).join(' ');
