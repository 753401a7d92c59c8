import { inflateSync } from 'node:zlib';
import type { HiddenKind, HiddenThing } from '../examined.ts';
import { pdfLimits } from './limits.ts';
import { hiddenThing } from './structure.ts';

const names: readonly (readonly [name: string, kind: HiddenKind, words: string])[] = [
  ['Launch', 'script', 'starts a program'],
  ['JavaScript', 'script', 'a script'],
  ['SubmitForm', 'script', 'sends a form'],
  ['ImportData', 'script', 'reads a file'],
  ['GoToE', 'script', 'opens an attached file'],
  ['GoToR', 'external-link', 'opens another file'],
  ['RichMedia', 'embedded-object', 'sound or film'],
  ['Movie', 'embedded-object', 'a film'],
  ['Sound', 'embedded-object', 'a sound'],
  ['Screen', 'embedded-object', 'sound or film'],
  ['3D', 'embedded-object', 'a model'],
  ['XFA', 'form-data', 'XFA'],
  ['EmbeddedFile', 'attached-file', 'an attached file'],
  ['PieceInfo', 'document-properties', 'data of the program that made it'],
];

/** Things found by their name in the bytes, packed parts included: neither engine needs to know them. */
export function namedThings(bytes: Uint8Array): HiddenThing[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const counts = new Map<string, number>();
  for (const text of [outsideStreams(buffer), ...objectStreams(buffer)]) {
    // A letter of a name can be written as its number: /J#61vaScript.
    const plain = text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    for (const [, name = ''] of plain.matchAll(/\/([A-Za-z0-9]+)(?![A-Za-z0-9])/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return names.flatMap(([name, kind, words]) => (counts.has(name) ? [hiddenThing(kind, null, `/${name}`, words, { count: counts.get(name) ?? 1 })] : []));
}

/** The file without what its streams hold. */
export function outsideStreams(buffer: Buffer): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = buffer.indexOf('stream', 0, 'latin1'); at >= 0; at = buffer.indexOf('stream', from, 'latin1')) {
    kept.push(buffer.toString('latin1', from, at));
    const end = buffer.indexOf('endstream', at + 6, 'latin1');
    if (end < 0) break;
    from = end + 9;
  }
  kept.push(buffer.toString('latin1', from));
  return kept.join(' ');
}

/** What the packed lists of objects say, within limits. */
function* objectStreams(buffer: Buffer): Generator<string> {
  let together = 0;
  for (let at = buffer.indexOf('/ObjStm', 0, 'latin1'); at >= 0; at = buffer.indexOf('/ObjStm', at + 7, 'latin1')) {
    const start = buffer.indexOf('stream', at, 'latin1');
    const end = buffer.indexOf('endstream', start, 'latin1');
    if (start < 0 || end < 0) return;
    const from = start + 6 + (buffer[start + 6] === 0x0d ? 2 : 1);
    try {
      const text = inflateSync(buffer.subarray(from, end), { maxOutputLength: pdfLimits.unpacked, finishFlush: 2 }).toString('latin1');
      together += text.length;
      if (together > pdfLimits.unpackedTogether) return;
      yield text;
    } catch {
      // Packed otherwise, or locked: the engines read what they can of it.
    }
  }
}
