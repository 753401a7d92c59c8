import { extensionOf, safeFilename } from '@openvalve/documents';
import { extensionFor } from './extensions.ts';
import type { RawFile } from './raw-file.ts';

/** Gives each file of a mail a name that file systems take, and no two the same. */
export class NameGiver {
  readonly #taken = new Set<string>();
  #count = 0;

  give(file: RawFile, contentType: string): string {
    this.#count += 1;
    const extension = extensionFor(contentType);
    const given = clean(file.name) ?? clean(nameInContentId(file.contentId));
    const name = given ?? `attachment-${this.#count}${extension === null ? '' : `.${extension}`}`;
    return this.#apart(extensionOf(name) === '' && extension !== null && given !== null && /^[\w.-]*$/.test(extension) ? `${name}.${extension}` : name);
  }

  /** The second of one name is `name (2).pdf`. */
  #apart(name: string): string {
    let unique = name;
    const extension = extensionOf(name);
    const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
    for (let number = 2; this.#taken.has(unique.toLowerCase()); number += 1) unique = extension === '' ? `${stem} (${number})` : `${stem} (${number})${name.slice(stem.length)}`;
    this.#taken.add(unique.toLowerCase());
    return unique;
  }
}

function clean(name: string | null): string | null {
  if (name === null || name.trim() === '') return null;
  const safe = safeFilename(name);
  return safe === 'file' && !/file/i.test(name) ? null : safe;
}

/** `image001.png@01CA5D3C.12345678` names its picture; other Content-IDs name nothing. */
const nameInContentId = (contentId: string | null): string | null => /^([^@/\\]{1,150}\.[a-z0-9]{2,5})(?:@.*)?$/i.exec(contentId ?? '')?.[1] ?? null;
