import type { Attributes } from '../xml/read-xml.ts';
import { child, every, type XmlNode } from '../xml/xml-tree.ts';
import { black, colourOf, white, type Colour } from './colours.ts';
import type { Unseen } from './sheet-builder.ts';

type Look = { readonly ink: Colour; readonly paper: Colour; readonly tiny: boolean };

type Style = { readonly parent: string | undefined; readonly ink: Colour | null; readonly paper: Colour | null; readonly tiny: boolean; readonly display: string | undefined; readonly size: number | null };

/** What the styles of an OpenDocument file say about what is seen. */
export function odsStyles(trees: readonly XmlNode[]) {
  const styles = new Map<string, Style>();
  for (const node of trees.flatMap((tree) => every(tree, 'style'))) {
    styles.set(node.attributes['style:name'] ?? node.attributes['name'] ?? '', styleOf(node));
  }
  const look = (name: string | undefined, depth = 0): Partial<Look> => {
    const style = styles.get(name ?? '');
    if (!style || depth > 20) return {};
    const { ink, paper, tiny } = style;
    return { ...look(style.parent, depth + 1), ...(ink ? { ink } : {}), ...(paper ? { paper } : {}), ...(tiny ? { tiny } : {}) };
  };
  return {
    cell: (name: string | undefined): Look => ({ ink: black, paper: white, tiny: false, ...look(name) }),
    isHiddenTable: (name: string | undefined): boolean => styles.get(name ?? '')?.display === 'false',
    /** Why a row or column with these attributes is not seen. */
    unseen(attributes: Attributes, size: 'width' | 'height'): Unseen | null {
      if (attributes['visibility'] === 'filter') return { size: 'hidden', because: 'left out by a filter' };
      if (attributes['visibility'] === 'collapse') return { size: 'hidden', because: '' };
      const long = styles.get(attributes['style-name'] ?? '')?.size ?? null;
      return long !== null && long < 0.02 ? { size: 'zero', because: `no ${size}` } : null;
    },
  };
}

function styleOf(node: XmlNode): Style {
  const text = child(node, 'text-properties')?.attributes;
  const cell = child(node, 'table-cell-properties')?.attributes;
  const long = child(node, 'table-column-properties')?.attributes['column-width'] ?? child(node, 'table-row-properties')?.attributes['row-height'];
  const points = /^([\d.]{1,10})pt$/.exec(text?.['font-size'] ?? '')?.[1];
  return {
    parent: node.attributes['parent-style-name'],
    ink: colourOf(text?.['color']),
    paper: colourOf(cell?.['background-color']),
    tiny: points !== undefined && Number(points) <= 2,
    display: child(node, 'table-properties')?.attributes['display'],
    size: long === undefined ? null : inches(long),
  };
}

function inches(length: string): number | null {
  const parts = /^([\d.]{1,12})(cm|mm|in|pt)$/.exec(length);
  if (!parts?.[1] || !parts[2]) return null;
  const each: Readonly<Record<string, number>> = { cm: 1 / 2.54, mm: 1 / 25.4, in: 1, pt: 1 / 72 };
  return Number(parts[1]) * (each[parts[2]] ?? 1);
}
