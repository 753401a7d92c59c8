import { htmlToText } from './html-to-text.ts';

/** One stretch of a mail's own words: as text, as HTML, or both. */
export type Stretch = { readonly text: string | null; readonly html: string | null };

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Alternatives are one body: the first that is plain and the last that is HTML. */
export function oneOf(alternatives: readonly (readonly Stretch[])[]): Stretch[] {
  const said = alternatives.filter((each) => each.length > 0);
  const plain = said.find((each) => each.every(({ html }) => html === null) && each.some(({ text }) => !isBlank(text)));
  const rich = said.findLast((each) => each.some(({ html }) => !isBlank(html)));
  const text = plain ? joinedText(plain) : null;
  const html = rich ? joinedHtml(rich) : null;
  return text === null && html === null ? [] : [{ text: text ?? (rich?.every((each) => each.text !== null) ? joinedText(rich) : null), html }];
}

/** The words of all stretches, one below the other; made from HTML where a stretch has nothing else. Empty where there are none. */
export function joinedText(stretches: readonly Stretch[]): string {
  const words = stretches.map(({ text, html }) => (isBlank(text) ? (isBlank(html) ? '' : htmlToText(html ?? '')) : (text ?? ''))).filter((each) => each.trim() !== '');
  return words.map((each) => each.replace(/^(?:[ \t]*\n)+/, '').trimEnd()).join('\n\n');
}

/** The HTML of all stretches; plain ones among them are put in as they are. Null where none is HTML. */
export function joinedHtml(stretches: readonly Stretch[]): string | null {
  if (stretches.every(({ html }) => isBlank(html))) return null;
  return stretches
    .filter(({ text, html }) => !isBlank(html) || !isBlank(text))
    .map(({ text, html }) => (isBlank(html) ? `<pre>${escaped(text ?? '')}</pre>` : (html ?? '')))
    .join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
