import { joinedHtml, joinedText, oneOf, type Stretch } from '../bodies/bodies.ts';
import { decodeTransfer } from '../decoding/transfer.ts';
import type { RawFile } from '../files/raw-file.ts';
import type { Budget } from '../limits.ts';
import { boundaryInUse, partsBetween, type Span } from '../structure/boundaries.ts';
import { readPart, type Part } from '../structure/part.ts';
import type { Level, Reading } from './level.ts';
import { readLeaf, type Place } from './read-leaf.ts';
import { withShown } from './shown.ts';

/** Reads one mail, with everything in it. */
export function readLevel(bytes: Uint8Array, from: number, to: number, budget: Budget, depth: number): Level {
  const reading: Reading = { budget, files: [], reportParts: [], reportInside: null, spareWords: [], perhapsWords: null, depth };
  const part = readPart(bytes, from, to, budget, 'mail');
  const own = read(bytes, part, reading, { isWhole: true, isAlternative: false, isRoot: false, isRelated: false, depth });
  const { words, files } = joinedText(own) === '' ? insteadOf(own, reading) : { words: own, files: reading.files };
  return { headers: part.headers, words, files: withShown(files, joinedHtml(words)), reportParts: reading.reportParts, reportInside: reading.reportInside };
}

/** The words of a mail that seems to have none: in its winmail.dat, or in a first part that only happens to have a name. */
function insteadOf(own: readonly Stretch[], { spareWords, perhapsWords, files }: Reading): { words: readonly Stretch[]; files: readonly RawFile[] } {
  if (spareWords.length > 0) return { words: spareWords, files };
  return perhapsWords && files[0] === perhapsWords.file ? { words: perhapsWords.words, files: files.slice(1) } : { words: own, files };
}

function read(bytes: Uint8Array, part: Part, reading: Reading, place: Place): Stretch[] {
  if (!part.type.startsWith('multipart/')) return readLeaf(bytes, part, reading, place, readLevel);
  if (!reading.budget.mayEnter(place.depth)) return readLeaf(bytes, { ...part, type: 'application/octet-stream', disposition: 'attachment' }, reading, place, readLevel);
  const { whole, spans } = partsOf(bytes, part, reading.budget);
  if (spans.length === 0) {
    reading.budget.warn('A part says that it has parts, and has none: it was read as text.');
    return readLeaf(bytes, { ...part, type: '', name: null, isNamed: false, disposition: '' }, reading, { ...place, isWhole: true }, readLevel);
  }
  const kind = part.type.slice('multipart/'.length);
  const inside: Place = { isWhole: false, isAlternative: kind === 'alternative', isRoot: false, isRelated: kind === 'related' || (place.isRelated && kind !== 'mixed'), depth: place.depth + 1 };
  const stretches: Stretch[][] = [];
  for (const [index, { start, stop }] of spans.entries()) {
    if (!reading.budget.takePart()) break;
    const child = readPart(whole, start, stop, reading.budget, 'part');
    stretches.push(read(whole, kind === 'digest' && child.type === '' ? { ...child, type: 'message/rfc822' } : child, reading, { ...inside, isRoot: kind === 'related' && index === 0 }));
  }
  return kind === 'alternative' ? oneOf(stretches) : stretches.flat();
}

/** The parts by the boundary of the head, written a little differently, or the one that is really there. */
function partsOf(bytes: Uint8Array, part: Part, budget: Budget): { whole: Uint8Array; spans: Span[] } {
  const most = budget.limits.parts;
  const given = part.boundary ?? '';
  for (const boundary of new Set([given, given.trim(), given.replace(/\s+/g, ''), given.replace(/^"|"$/g, '')])) {
    const spans = boundary === '' ? [] : partsBetween(bytes, part.bodyAt, part.end, Buffer.from(boundary, 'utf8').toString('latin1'), most);
    if (spans.length > 0) return { whole: bytes, spans };
  }
  const used = boundaryInUse(bytes, part.bodyAt, part.end);
  if (used !== null) {
    budget.warn('Its parts are not divided as its head says: they were found by what stands between them.');
    return { whole: bytes, spans: partsBetween(bytes, part.bodyAt, part.end, used, most) };
  }
  if (part.transfer !== 'base64' && part.transfer !== 'quoted-printable') return { whole: bytes, spans: [] };
  const decoded = decodeTransfer(bytes.subarray(part.bodyAt, part.end), part.transfer, false, (what) => budget.warn(what));
  return { whole: decoded, spans: given === '' ? [] : partsBetween(decoded, 0, decoded.length, given, most) };
}
