/** A piece of running text: plain, strong, code, a link, or the place of something from the settings. */
export type Span =
  | { kind: 'text' | 'strong' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'place'; name: string };

/** A part of a document. `place` stands alone on its line and is filled by the page. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; spans: Span[] }
  | { kind: 'paragraph' | 'note'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }
  | { kind: 'table'; head: Span[][]; rows: Span[][][] }
  | { kind: 'place'; name: string };

/*
 * The Markdown our own documents use, and no more: headings, paragraphs, lists of one level, tables, notes after ">", strong,
 * code and links. It makes no HTML from text: what it does not know stays text.
 */
const inline = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\{\{(\w+)\}\}/g;

/** The pieces of a line of text. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let read = 0;
  for (const match of text.matchAll(inline)) {
    const [whole, strong, code, words, href, place] = match;
    if (match.index > read) spans.push({ kind: 'text', text: text.slice(read, match.index) });
    if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    else if (code !== undefined) spans.push({ kind: 'code', text: code });
    else if (words !== undefined && href !== undefined) spans.push({ kind: 'link', text: words, href });
    else if (place !== undefined) spans.push({ kind: 'place', name: place });
    read = match.index + whole.length;
  }
  if (read < text.length) spans.push({ kind: 'text', text: text.slice(read) });
  return spans;
}

const cellsOf = (line: string): Span[][] => line.replace(/^\||\|\s*$/g, '').split('|').map((cell) => spansOf(cell.trim()));

/** The parts of a document, in order. Blank lines are between them. */
export function blocksOf(markdown: string): Block[] {
  return markdown
    .replaceAll('\r\n', '\n')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(blockOf);
}

function blockOf(part: string): Block {
  const lines = part.split('\n');
  const [first = ''] = lines;
  const heading = /^(#{1,3}) (.*)$/.exec(part);
  if (heading !== null && lines.length === 1) return { kind: 'heading', level: (heading[1]?.length ?? 1) as 1 | 2 | 3, spans: spansOf(heading[2] ?? '') };
  const place = /^\{\{(\w+)\}\}$/.exec(part);
  if (place !== null) return { kind: 'place', name: place[1] ?? '' };
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines;
    return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
  }
  if (first.startsWith('> ')) return { kind: 'note', spans: spansOf(joined(lines.map((line) => line.replace(/^> ?/, '')))) };
  const bullet = /^(- |\d+\. )/;
  if (bullet.test(first)) {
    const items = part.split(/\n(?=- |\d+\. )/).map((item) => spansOf(joined(item.replace(bullet, '').split('\n'))));
    return { kind: 'list', ordered: !first.startsWith('- '), items };
  }
  return { kind: 'paragraph', spans: spansOf(joined(lines)) };
}

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');
