import { Parser } from 'htmlparser2';
import { limits } from '../limits.ts';

/** Attributes by their local name, and by their whole name where a prefix tells two apart. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told while XML is read. Names come without their prefix. */
export type XmlListener = {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** How the reading ended. */
export type XmlEnd = 'read' | 'too-deep' | 'stopped';

const piece = 65_536;

/** The part of a name after its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML from its beginning to its end, or until it is nested too deeply or the listener has had enough. Nothing is
 * fetched and no entity is expanded but the five of XML and numbered characters: a document type is passed over.
 */
export function readXml(bytes: Uint8Array, listener: XmlListener, enough: () => boolean = () => false): XmlEnd {
  let depth = 0;
  let tooDeep = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > limits.depth) tooDeep = true;
        else if (!tooDeep) listener.open?.(localName(name), withLocalNames(attributes));
      },
      onclosetag(name) {
        if (depth <= limits.depth && !tooDeep) listener.close?.(localName(name));
        depth -= 1;
      },
      ontext(text) {
        if (!tooDeep) listener.text?.(text);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const text = xmlText(bytes);
  for (let at = 0; at < text.length; at += piece) {
    parser.write(text.slice(at, at + piece));
    if (tooDeep) return 'too-deep';
    if (enough()) return 'stopped';
  }
  parser.end();
  return tooDeep ? 'too-deep' : 'read';
}

function withLocalNames(attributes: Record<string, string>): Attributes {
  let named: Record<string, string> = attributes;
  for (const name in attributes) {
    const local = localName(name);
    if (local === name || local in attributes) continue;
    if (named === attributes) named = { ...attributes };
    named[local] = attributes[name] ?? '';
  }
  return named;
}

/** UTF-16 is XML as well as UTF-8 is, and would hide words from whoever looks at bytes. */
function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0) ? 'utf-16le' : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
