import { limits } from '../limits.ts';
import { readXml, type Attributes } from './read-xml.ts';

/** One element with what is in it. */
export type XmlNode = { readonly name: string; readonly attributes: Attributes; readonly children: XmlNode[]; text: string };

/** A small part as a tree, its root named `#root`. Elements beyond the limits are left out; bytes that are no XML give an empty root. `until` names an element before which it may stop. */
export function xmlTree(bytes: Uint8Array | null, until?: string): XmlNode {
  const root: XmlNode = { name: '#root', attributes: {}, children: [], text: '' };
  if (!bytes) return root;
  const open: XmlNode[] = [root];
  let count = 0;
  let over = false;
  readXml(
    bytes,
    {
      open(name, attributes) {
        over ||= name === until;
        const node: XmlNode = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(node);
        open.push(node);
        count += 1;
      },
      close() {
        if (open.length > 1) open.pop();
      },
      text(text) {
        const node = open.at(-1);
        if (node) node.text += text;
      },
    },
    () => over || count > limits.elements,
  );
  return root;
}

/** Every element of this name in a tree, from its beginning to its end. */
export function every(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const walk = (each: XmlNode): void => {
    for (const child of each.children) {
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

/** The first element of this name. */
export const first = (node: XmlNode, name: string): XmlNode | null => every(node, name)[0] ?? null;

/** A direct child of this name. */
export const child = (node: XmlNode | null | undefined, name: string): XmlNode | null => node?.children.find((each) => each.name === name) ?? null;

/** All the words in an element; what stands between its paragraphs is a space. */
export function wordsIn(node: XmlNode): string {
  const inner = node.children.map(wordsIn).filter((text) => text !== '');
  const own = node.text.trim() === '' && inner.length > 0 ? '' : node.text;
  const gap = node.children.some(({ name }) => name === 'p' || name === 'si' || name === 'pt') ? ' ' : '';
  return [own, ...inner].filter((text) => text !== '').join(gap);
}
