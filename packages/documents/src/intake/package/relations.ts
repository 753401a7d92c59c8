import { posix } from 'node:path';
import type { ZipPackage } from './zip-package.ts';
import { every, xmlTree } from '../xml/xml-tree.ts';

/** What one part of an Office file says it belongs together with. */
export type Relation = {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`, `hyperlink`. */
  readonly type: string;
  /** A part's name, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
};

/** The relations of a part; of the package itself where the part is empty. */
export async function relationsOf(zip: ZipPackage, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const bytes = await zip.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  return every(xmlTree(bytes), 'Relationship').map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    const external = attributes['TargetMode']?.toLowerCase() === 'external';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: external ? target : target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      external,
    };
  });
}

/** The id of a relation in an element's attributes, whatever prefix the program chose. */
export const relationId = (attributes: Readonly<Record<string, string | undefined>>): string =>
  attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
