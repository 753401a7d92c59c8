import type { Box, PlacedWord } from '../examined.ts';
import { pdfLimits } from './limits.ts';
import type { OpenPdf } from './open-pdf.ts';
import { shown, type Edges, type PageShape } from './page-shape.ts';
import { numbersFrom, utf16From, withMemory } from './pdfium.ts';

/** A word of a page, the objects of the page that draw it, and where each of its letters leaves ink. */
export type FoundWord = PlacedWord & { readonly objects: ReadonlySet<number>; readonly ink: readonly Box[] };

/** What is written on a page. */
export type PageWords = { readonly text: string; readonly words: readonly FoundWord[] };

/** Text and words of an open page, each with its place as the page is shown. Also words that nobody sees. */
export function wordsOf(pdf: OpenPdf, page: number, shape: PageShape): PageWords {
  const { engine } = pdf;
  const textPage = engine.FPDFText_LoadPage(page);
  if (textPage === 0) return { text: '', words: [] };
  try {
    const count = Math.min(engine.FPDFText_CountChars(textPage), pdfLimits.charactersPerPage);
    if (count <= 0) return { text: '', words: [] };
    const text = utf16From(engine, count * 2, (at) => engine.FPDFText_GetText(textPage, 0, count, at)).replaceAll('\r\n', '\n').replaceAll('￾', '').trim();
    return { text, words: [...words(pdf, textPage, count, shape)] };
  } finally {
    engine.FPDFText_ClosePage(textPage);
  }
}

function* words({ engine }: OpenPdf, textPage: number, count: number, shape: PageShape): Generator<FoundWord> {
  let letters = '';
  let edges: Edges | null = null;
  let objects = new Set<number>();
  let ink: Box[] = [];
  const taken = (): FoundWord | null => {
    const word = letters && edges ? { text: letters, ...shown(edges, shape), objects, ink } : null;
    letters = '';
    edges = null;
    objects = new Set();
    ink = [];
    return word;
  };
  for (let index = 0; index < count; index += 1) {
    const letter = letterOf(engine.FPDFText_GetUnicode(textPage, index));
    const made = engine.FPDFText_IsGenerated(textPage, index) === 1;
    const drawn = made || letter === null ? null : inkOf({ engine }, textPage, index);
    const box = made || letter === null ? null : roomOf({ engine }, textPage, index, drawn);
    // A space, or a step to another line or column.
    if (letter === null || (box && edges && apart(edges, box))) {
      const word = taken();
      if (word) yield word;
    }
    if (letter === null) continue;
    if (box === null) {
      // The engine calls a hyphen that divides a word its own, though it is drawn.
      if (letter === '-' && edges) letters += letter;
      continue;
    }
    letters += letter;
    edges = edges ? around(edges, box) : box;
    if (drawn) ink.push(shown(drawn, shape));
    objects.add(engine.FPDFText_GetTextObject(textPage, index));
  }
  const last = taken();
  if (last) yield last;
}

/** The hyphen that divides a word at the end of a line, as the engine names it: in its text, and letter by letter. */
const dividing = new Set([0xfffe, 2]);

function letterOf(code: number): string | null {
  if (dividing.has(code)) return '-';
  if (code === 0 || code === 0xffff || code > 0x10ffff) return null;
  const letter = String.fromCodePoint(code);
  return /[\s\p{Cc}]/u.test(letter) ? null : letter;
}

/** The room of a letter: what its font allows it, and what it draws. */
function roomOf({ engine }: Pick<OpenPdf, 'engine'>, textPage: number, index: number, drawn: Edges | null): Edges | null {
  const loose = withMemory(engine, 16, (at) => {
    if (!engine.FPDFText_GetLooseCharBox(textPage, index, at)) return null;
    const view = new DataView(engine.pdfium.HEAPU8.buffer, at, 16);
    return { left: view.getFloat32(0, true), top: view.getFloat32(4, true), right: view.getFloat32(8, true), bottom: view.getFloat32(12, true) };
  });
  return loose && drawn ? around(loose, drawn) : (loose ?? drawn);
}

function inkOf({ engine }: Pick<OpenPdf, 'engine'>, textPage: number, index: number): Edges | null {
  const found = numbersFrom(engine, 4, 8, (left, right, bottom, top) => engine.FPDFText_GetCharBox(textPage, index, left, right, bottom, top));
  if (!found) return null;
  const [left, right, bottom, top] = found as [number, number, number, number];
  return right > left && top > bottom ? { left, right, bottom, top } : null;
}

const around = (a: Edges, b: Edges): Edges => ({ left: Math.min(a.left, b.left), right: Math.max(a.right, b.right), bottom: Math.min(a.bottom, b.bottom), top: Math.max(a.top, b.top) });

/** Whether a letter stands away from the word so far: further than one and a half letters are high. */
function apart(word: Edges, letter: Edges): boolean {
  const room = 1.5 * Math.max(letter.top - letter.bottom, letter.right - letter.left);
  return letter.left > word.right + room || letter.right < word.left - room || letter.bottom > word.top + room || letter.top < word.bottom - room;
}
