import type { Box, HiddenKind } from '../examined.ts';
import type { OpenPdf } from './open-pdf.ts';
import { objectsOf, without } from './page-objects.ts';
import { overlap, partIn, type PageShape } from './page-shape.ts';
import { pixelsOf } from './render-page.ts';
import { changed, evenness, insideOf, type Seen } from './seen-pixels.ts';
import type { FoundWord } from './words.ts';

/** A word that is in the file and not to be seen, and why. */
export type UnseenWord = { readonly word: FoundWord; readonly kind: Extract<HiddenKind, 'text-under-box' | 'unseen-text' | 'text-off-page'> };

/** What looking for unseen words of a page found. */
export type UnseenWords = { readonly unseen: readonly UnseenWord[]; /** Words that lie behind the picture of a scan. */ readonly behindScan: number };

const smallest = 2;

/**
 * Words that do not show. The page is drawn as it is seen, and again without its text: where leaving a letter out changes nothing,
 * nobody sees it. A third drawing, of the text alone, tells whether the letter would show by itself: then something lies over it.
 * Whatever makes a word unseen is found this way: boxes, pictures, annotations, white ink, clipping, layers.
 */
export function unseenWords(pdf: OpenPdf, page: number, shape: PageShape, words: readonly FoundWord[]): UnseenWords {
  const on = { x: 0, y: 0, width: shape.width, height: shape.height };
  const spoken = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const off = spoken.filter((word) => partIn(word, on) < 0.5);
  const rest = spoken.filter((word) => partIn(word, on) >= 0.5);
  const unseen: UnseenWord[] = off.map((word) => ({ word, kind: 'text-off-page' }));
  if (rest.length === 0) return { unseen, behindScan: 0 };

  const objects = objectsOf(pdf, page);
  const size = sizeFor(shape);
  const draw = (withAnnotations = true): Seen => ({ ...pixelsOf(pdf, page, size.width, size.height, withAnnotations), scale: size.width / shape.width });
  const texts = objects.filter(({ kind }) => kind === 'text').map(({ at }) => at);
  const others = objects.filter(({ kind }) => kind !== 'text').map(({ at }) => at);
  const shownPage = draw();
  const textless = without(pdf, texts, () => draw());
  const alone = without(pdf, others, () => draw(false));
  const nothing: Seen = { ...alone, data: new Uint8Array(alone.data.length).fill(255) };
  // A word under another, a label on the box say, is tested with the other left in place.
  const lower = underOthers(rest, new Map(texts.map((at, order) => [at, order])));
  const withoutLower = lower.size === 0 ? null : without(pdf, [...new Set([...lower].flatMap((word) => [...word.objects]))], () => draw());
  const lowerAlone = lower.size === 0 ? null : without(pdf, objects.map(({ at }) => at).filter((at) => ![...lower].some((word) => word.objects.has(at))), () => draw(false));
  const wholePicture = objects.some(({ kind }) => kind === 'image');

  let behindScan = 0;
  for (const word of rest) {
    const isLower = withoutLower !== null && lowerAlone !== null && lower.has(word);
    const [base, own] = isLower ? [withoutLower, lowerAlone] : [textless, alone];
    const letters = word.ink.map((box) => ({ inked: changed(nothing, own, box), seen: changed(shownPage, base, box) }));
    const hidden = letters.filter(({ inked, seen }) => seen === 0 || seen < inked / 2);
    const tiny = Math.max(word.height, word.width / Math.max(1, word.text.length)) < smallest || isSqueezed(word);
    if (letters.length === 0 || (hidden.length < letters.length / 2 && !tiny)) continue;
    const inked = hidden.some((letter) => letter.inked > 0);
    const beneath = evenness(shownPage, insideOf(word.ink));
    if (wholePicture && !beneath.even) behindScan += 1;
    else if (inked && !tiny) unseen.push({ word, kind: 'text-under-box' });
    // One letter over one dark colour is a line of a table that was read as a letter.
    else if (wholePicture && !beneath.white && !tiny && letters.length > 1) unseen.push({ word, kind: 'text-under-box' });
    else unseen.push({ word, kind: 'unseen-text' });
  }
  return { unseen, behindScan };
}

/** Whether all letters of a word are drawn as hairlines: one may be, an l or a 1. */
function isSqueezed({ ink }: FoundWord): boolean {
  const widest = Math.max(0, ...ink.map(({ width, height }) => Math.min(width, height)));
  return ink.length > 0 && widest < (ink.length > 3 ? 0.8 : 0.3);
}

/** Pixels enough to see the ink of small letters. */
function sizeFor(shape: PageShape): { width: number; height: number } {
  const scale = Math.min(1.6, Math.sqrt(3_000_000 / (shape.width * shape.height)), 4_000 / Math.max(shape.width, shape.height));
  return { width: Math.max(1, Math.round(shape.width * scale)), height: Math.max(1, Math.round(shape.height * scale)) };
}

/** Words with another word drawn over them later. */
function underOthers(words: readonly FoundWord[], order: ReadonlyMap<number, number>): Set<FoundWord> {
  const when = (word: FoundWord): number => Math.min(...[...word.objects].map((object) => order.get(object) ?? 0));
  const byHeight = [...words].sort((a, b) => a.y - b.y);
  const lower = new Set<FoundWord>();
  byHeight.forEach((word, index) => {
    for (let next = index + 1; next < byHeight.length && next < index + 400; next += 1) {
      const other = byHeight[next] as FoundWord;
      if (other.y > word.y + word.height) break;
      if (!overlap(word, other) || Math.max(partIn(word, other), partIn(other, word)) < 0.4) continue;
      const [first, second] = [when(word), when(other)];
      if (first !== second) lower.add(first < second ? word : other);
    }
  });
  return lower;
}

/** Words of one kind that stand beside each other, as one. */
export function grouped(unseen: readonly UnseenWord[]): { kind: UnseenWord['kind']; text: string; count: number; box: Box }[] {
  const groups: { kind: UnseenWord['kind']; text: string; count: number; box: Box }[] = [];
  for (const { word, kind } of unseen) {
    const last = groups.at(-1);
    const box = { x: word.x, y: word.y, width: word.width, height: word.height };
    if (last?.kind === kind && Math.abs(last.box.y - box.y) < box.height && box.x - (last.box.x + last.box.width) < 3 * box.height) {
      last.text += ` ${word.text}`;
      last.count += 1;
      last.box = insideOf([last.box, box]);
    } else groups.push({ kind, text: word.text, count: 1, box });
  }
  return groups;
}
