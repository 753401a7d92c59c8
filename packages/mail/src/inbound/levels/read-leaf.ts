import type { Stretch } from '../bodies/bodies.ts';
import { isTnef } from '../containers/tnef.ts';
import { decodeTransfer } from '../decoding/transfer.ts';
import { fileOf } from '../files/raw-file.ts';
import type { Budget } from '../limits.ts';
import type { Part } from '../structure/part.ts';
import { filesOfLevel } from './attached-mail.ts';
import type { Level, Reading } from './level.ts';
import { looksLikeMail, startsLikeFile } from './looks.ts';
import { openOutlook } from './open-outlook.ts';
import { keepHead, keepReport, keepReportInside } from './reports.ts';
import { wordsIn } from './words-in.ts';

/** Where a part stands: which containers are around it. */
export type Place = { readonly isWhole: boolean; readonly isAlternative: boolean; /** The page that what lies beside it belongs to. */ readonly isRoot: boolean; readonly isRelated: boolean; readonly depth: number };

type ReadLevel = (bytes: Uint8Array, from: number, to: number, budget: Budget, depth: number) => Level;

const wordTypes = new Set(['', 'text/plain', 'text/html', 'text/enriched', 'text/richtext', 'text/x-html', 'application/xhtml+xml']);
/** Other forms of the same words, which nobody would save. */
const otherForms = /^text\/(?:watch-html|x-amp-html|rtf|x-watch-html|directory|enriched|richtext|xml)$/;

/** Reads a part without parts: its words, or the files that it is. */
export function readLeaf(bytes: Uint8Array, part: Part, reading: Reading, place: Place, readLevel: ReadLevel): Stretch[] {
  const { budget } = reading;
  const raw = bytes.subarray(part.bodyAt, part.end);
  const isWords = isOwnWords(part, place);
  const content = decodeTransfer(raw, part.transfer, isWords || part.type.startsWith('text/') || part.type.startsWith('message/'), (what) => budget.warn(what));
  if (!budget.takeBytes(content.byteLength)) return [];
  if (isWords && !startsLikeFile(content)) return wordsIn(part, content, reading);
  if (place.isAlternative && otherForms.test(part.type) && part.disposition !== 'attachment') return [];
  if (isEmptyRemainder(part, content)) return [];
  keepReport(part, content, reading);
  if (isAttachedMail(part, content)) return readAttached(content, reading, place, readLevel);
  const opened = openOutlook(part, content, reading);
  if (opened) reading.files.push(...opened);
  else {
    if (isTnef(content) || /ms-tnef/.test(part.type)) budget.warn('A winmail.dat in it could not be opened: it was kept as it is.');
    const file = fileOf(part.name, content, { declaredType: part.type || null, contentId: part.contentId, disposition: part.disposition, isRelated: place.isRelated });
    const isNamedText = reading.files.length === 0 && part.disposition === '' && /^text\/(?:plain|html)$/.test(part.type);
    if (isNamedText) reading.perhapsWords = { file, words: wordsIn(part, content, { ...reading, files: [] }) };
    reading.files.push(file);
  }
  return [];
}

/** The mail's own words, not a file that happens to be text. */
function isOwnWords(part: Part, place: Place): boolean {
  if (!wordTypes.has(part.type)) return false;
  if (place.isWhole) return part.disposition !== 'attachment' || !part.isNamed;
  if (part.type === '' && (part.disposition === 'attachment' || part.isNamed)) return false;
  return part.disposition !== 'attachment' && (!part.isNamed || place.isAlternative || place.isRoot);
}

/** Nothing in it and no name: not a file, whatever its type. */
const isEmptyRemainder = (part: Part, content: Uint8Array): boolean => content.length === 0 && !part.isNamed && part.disposition !== 'attachment';

const isAttachedMail = (part: Part, content: Uint8Array): boolean =>
  part.type === 'message/rfc822' || part.type === 'message/global' || ((/^(?:|application\/.*|message\/.*|text\/plain)$/.test(part.type) && looksLikeMail(content, part)));

function readAttached(content: Uint8Array, reading: Reading, place: Place, readLevel: ReadLevel): Stretch[] {
  if (!reading.budget.mayEnter(place.depth + 1)) {
    reading.files.push(fileOf('message.eml', content, { declaredType: 'message/rfc822' }));
    return [];
  }
  const level = readLevel(content, 0, content.length, reading.budget, place.depth + 1);
  keepHead(level.headers, reading);
  keepReportInside(level, reading);
  reading.files.push(...filesOfLevel(level));
  return [];
}
