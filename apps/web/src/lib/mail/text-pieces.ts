/** A stretch of a text. */
type Stretch = { readonly from: number; readonly to: number };

/** What a part of a mail’s text is. */
export type Is = 'own' | 'quoted' | 'forwarded' | 'signature' | 'disclaimer';

/** Some words, and whether they are marked. */
export type Words = { readonly words: string; readonly marked: boolean };

/** A part of a text as it is shown: its paragraphs, each of words marked and unmarked. `lines`: how long it is. */
export type Piece = { readonly is: Is; readonly paragraphs: readonly (readonly Words[])[]; readonly lines: number };

/** A mail’s text in the parts it is shown in, with one stretch of it marked. Nothing is left out but empty lines. */
export function piecesOf(text: string, parts: readonly (Stretch & { readonly is: Is })[], mark: Stretch | null): Piece[] {
  const all = parts.length > 0 ? parts : [{ is: 'own' as const, from: 0, to: text.length }];
  return all.flatMap(({ is, from, to }) => {
    const paragraphs = paragraphsOf(text, { from, to }).map((paragraph) => wordsOf(text, paragraph, mark));
    return paragraphs.length === 0 ? [] : [{ is, paragraphs, lines: text.slice(from, to).trim().split('\n').length }];
  });
}

/** Paragraphs end at empty lines. */
function paragraphsOf(text: string, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  const gap = /(?:[^\S\n]*\r?\n){2,}/g;
  const part = text.slice(from, to);
  let start = 0;
  for (const { index, 0: { length } } of part.matchAll(gap)) {
    found.push({ from: from + start, to: from + index });
    start = index + length;
  }
  return [...found, { from: from + start, to }].filter((paragraph) => text.slice(paragraph.from, paragraph.to).trim() !== '');
}

function wordsOf(text: string, { from, to }: Stretch, mark: Stretch | null): Words[] {
  const [begins, ends] = mark ? [Math.max(from, mark.from), Math.min(to, mark.to)] : [to, to];
  const cut = begins < ends ? [[from, begins, false], [begins, ends, true], [ends, to, false]] as const : [[from, to, false]] as const;
  return cut.flatMap(([start, end, marked]) => (start < end ? [{ words: text.slice(start, end).replaceAll('\r', ''), marked }] : []));
}
