import { convert, type Converted } from '../conversion/convert.ts';
import { newerEndings } from '../conversion/office-types.ts';
import type { Examined, HiddenKind } from '../examined.ts';
import { examineFile } from '../intake/examine-file.ts';
import { onlyWithConverter } from '../intake/only-with-converter.ts';
import type { FileBytes } from './file-bytes.ts';
import { lastFew } from './last-few.ts';

const kept = lastFew(3);

/** An older office file as one of the newer kind, which can be looked into wholly; null where it is of such a kind. */
export async function asNewer({ bytes }: FileBytes, contentType: string): Promise<Converted | null> {
  const endings = newerEndings(contentType);
  return endings === null ? null : kept(bytes, contentType, () => convert(bytes, ...endings));
}

/** What LibreOffice writes into every file it makes. */
const ofTheConverter: readonly HiddenKind[] = ['document-properties', 'thumbnail'];

const ofTheGrid: readonly HiddenKind[] = ['hidden-sheet', 'very-hidden-sheet', 'hidden-row', 'hidden-column', 'zero-size-cells'];

/** What was found in an older file, with what is found in it once it is made newer. Where that cannot be done it stays as it is. */
export async function withNewer(file: FileBytes, contentType: string, examined: Examined): Promise<Examined> {
  if (examined.encrypted) return examined;
  const made = await asNewer(file, contentType);
  if (made === null || !made.ok) return examined;
  const newer = await examineFile(made.bytes, { name: '', contentType: '' });
  if (newer.pages.length === 0) return examined;
  // What a sheet hides stays as it was found first: making it newer forgets how well a sheet was hidden.
  const known = new Set(examined.hidden.flatMap(({ kind, page }) => (ofTheGrid.includes(kind) ? [page] : [])));
  const found = newer.hidden.filter(({ kind, page }) => !ofTheConverter.includes(kind) && !(ofTheGrid.includes(kind) && known.has(page)));
  const again = new Set(found.flatMap(({ kind }) => (ofTheGrid.includes(kind) ? [] : [kind])));
  return {
    ...newer,
    pages: newer.pages.map((page, at) => ({ ...page, hidden: examined.pages[at]?.hidden ?? page.hidden })),
    hidden: [...examined.hidden.filter(({ kind }) => !again.has(kind)), ...found],
    warnings: [...new Set([...examined.warnings.filter((words) => !onlyWithConverter.includes(words)), ...newer.warnings])],
  };
}
