/** A sentence of a mail, on one line, and where it stands in the mail’s text. */
export type Sentence = { readonly words: string; readonly from: number; readonly to: number };

/** A stretch of a text. */
export type Stretch = { readonly from: number; readonly to: number };

const longest = 60_000;

/**
 * The sentences of a mail’s own words. A line that was only broken because it was full goes on; a short line, a list’s line and an
 * empty line end what came before, because letters have headings and lists without full stops.
 */
export function sentencesOf(text: string, own: readonly Stretch[]): Sentence[] {
  return own.flatMap(({ from, to }) => blocksOf(text, from, Math.min(to, from + longest))).flatMap((block) => split(text, block));
}

function blocksOf(text: string, from: number, to: number): Stretch[] {
  const blocks: Stretch[] = [];
  const lines = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
  lines.lastIndex = from;
  let open: { from: number; to: number } | null = null;
  for (let found = lines.exec(text); found && found.index < to && found[0] !== ''; found = lines.exec(text)) {
    const line = found[0].trimEnd();
    const end = Math.min(found.index + line.length, to);
    const goesOn: boolean = open !== null && isFull(text.slice(open.from, open.to)) && line.trim() !== '' && !startsAfresh(line);
    if (open && goesOn) open = { from: open.from, to: end };
    else {
      if (open) blocks.push(open);
      open = line.trim() === '' ? null : { from: found.index, to: end };
    }
  }
  return open ? [...blocks, open] : blocks;
}

/** Whether the last line of a block was broken because it was full. */
const isFull = (block: string): boolean => (/[^\r\n]*$/.exec(block)?.[0].length ?? 0) >= 55;

const startsAfresh = (line: string): boolean => /^\s*(?:[-*•·–]\s|\d{1,2}[.)]\s|\(?[a-z]\)\s|[QA]\d{0,2}[.:)\s]|(?:point|question|part)s? \d)/i.test(line);

const stops = /[.?!…]["”’)]?(?=\s+["“‘(£]?[\p{Lu}\p{N}•])/gu;

const isShortened = (before: string): boolean => /(?:\b(?:s|ss|sec|reg|no|mr|mrs|ms|dr|ref|para|art|e\.g|i\.e|st|approx)|^\s*(?:\d{1,2}|[QA]))\.$/i.test(before);

function split(text: string, { from, to }: Stretch): Sentence[] {
  const block = text.slice(from, to);
  const found: Sentence[] = [];
  let start = 0;
  for (const stop of block.matchAll(stops)) {
    const end = stop.index + stop[0].length;
    if (isShortened(block.slice(start, end))) continue;
    found.push(sentence(block, from, start, end));
    start = end;
  }
  return [...found, sentence(block, from, start, block.length)].filter(({ words }) => words !== '');
}

function sentence(block: string, from: number, start: number, end: number): Sentence {
  const lead = /^\s*/.exec(block.slice(start, end))?.[0].length ?? 0;
  const words = block.slice(start, end).trim();
  return { words: words.replace(/\s+/g, ' ').replace(/[’‘]/g, "'"), from: from + start + lead, to: from + start + lead + words.length };
}
