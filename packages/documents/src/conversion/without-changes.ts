import type { NotDone } from '../examined.ts';
import { storedZip } from '../intake/package/stored-zip.ts';
import { openZip } from '../intake/package/zip-package.ts';
import { convert, type Converted } from './convert.ts';
import { settledText } from './settled-text.ts';

/** What of a kind of file may hold recorded changes, and how their marks begin. */
const marks: Readonly<Record<string, { readonly parts: RegExp; readonly sign: RegExp }>> = {
  docx: { parts: /^word\/[^/]+\.xml$/i, sign: /<\w*:?(?:del|ins|moveFrom|moveTo|cellDel|cellIns)\b/ },
  docm: { parts: /^word\/[^/]+\.xml$/i, sign: /<\w*:?(?:del|ins|moveFrom|moveTo|cellDel|cellIns)\b/ },
  odt: { parts: /^(?:content|styles)\.xml$/i, sign: /tracked-changes/ },
};

/** Texts whose recorded changes are settled before they are made into pages: what was struck out would be printed with a line through it. */
export const mayHaveChanges = (ending: string): boolean => ['docx', 'docm', 'odt', 'doc', 'rtf'].includes(ending);

/** A text as it reads once every recorded change is taken, and how its name ends then; null where nothing in it was recorded. */
export async function withoutChanges(bytes: Uint8Array, ending: string, limits?: { readonly milliseconds: number }): Promise<(Converted & { readonly ok: true; readonly ending: string }) | NotDone | null> {
  if (!(await hasChanges(bytes, ending))) return null;
  const own = ending === 'odt' ? await settledPackage(bytes) : null;
  if (own) return { ok: true, bytes: own, ending };
  const isFlat = ending === 'odt' && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '<?xml';
  const flat: Converted = isFlat ? { ok: true, bytes } : await convert(bytes, ending, 'fodt', limits);
  if (!flat.ok) return flat;
  const settled = settledText(Buffer.from(flat.bytes).toString('utf8'));
  if (marksLeft.test(settled)) return { ok: false, why: 'not_safe', words: 'It has recorded changes that cannot be settled here. Ask the council for a PDF.' };
  return { ok: true, bytes: new TextEncoder().encode(settled), ending: 'fodt' };
}

const marksLeft = /<text:(?:tracked-changes|changed-region|change)\b/;

/** An OpenDocument text settled part by part, before any other program sees it; null where that cannot be done. */
async function settledPackage(bytes: Uint8Array): Promise<Uint8Array | null> {
  const zip = await openZip(bytes);
  if (!zip || zip.warnings.length > 0) return null;
  const parts: { name: string; bytes: Uint8Array }[] = [];
  for (const name of zip.names) {
    const part = await zip.read(name);
    if (part === null) return null;
    const isText = /(?:^|\/)(?:content|styles)\.xml$/i.test(name);
    const settled = isText ? settledText(Buffer.from(part).toString('utf8')) : '';
    if (marksLeft.test(settled)) return null;
    parts.push({ name, bytes: isText ? new TextEncoder().encode(settled) : part });
  }
  return storedZip(parts);
}

async function hasChanges(bytes: Uint8Array, ending: string): Promise<boolean> {
  const known = marks[ending];
  // An older text does not tell before it is opened.
  if (known === undefined) return ending !== 'rtf' || /\\(?:deleted|revised)\b/.test(Buffer.from(bytes).toString('latin1'));
  const zip = await openZip(bytes);
  // What cannot be looked at here may be opened there all the same.
  if (!zip) return true;
  for (const name of zip.names.filter((each) => known.parts.test(each))) {
    const part = await zip.read(name);
    if (part === null || known.sign.test(Buffer.from(part).toString('utf8'))) return true;
  }
  return zip.warnings.length > 0;
}
