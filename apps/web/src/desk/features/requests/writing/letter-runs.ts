import { changesFrom } from '@openvalve/letters';

/** A stretch of a letter as it is shown: changed by the writer, worth another look, both or neither. */
export type Run = { text: string; added: boolean; flagged: boolean };

type Range = { from: number; until: number };

/** The letter in paragraphs of stretches, with what was changed from the campaign's words and what the checks point at. */
export function letterRuns(original: string, edited: string, flags: readonly string[]): Run[][] {
  const added: Range[] = [];
  let at = 0;
  for (const { kind, text } of changesFrom(original, edited)) {
    if (kind === 'removed') continue;
    if (kind === 'added') added.push({ from: at, until: at + text.trimEnd().length });
    at += text.length;
  }
  const flagged = flags.flatMap((flag) => whereIn(edited, flag));
  return paragraphs(edited).map(({ from, until }) => runsIn(edited, { from, until }, added, flagged));
}

const whereIn = (text: string, words: string): Range[] => {
  const ranges: Range[] = [];
  const [inLower, wanted] = [text.toLowerCase(), words.toLowerCase()];
  if (wanted === '') return ranges;
  for (let from = inLower.indexOf(wanted); from !== -1; from = inLower.indexOf(wanted, from + 1)) ranges.push({ from, until: from + wanted.length });
  return ranges;
};

const paragraphs = (text: string): Range[] =>
  [...text.matchAll(/(?:.+\n?)+/g)].map((match) => ({ from: match.index, until: match.index + match[0].trimEnd().length }));

function runsIn(text: string, paragraph: Range, added: readonly Range[], flagged: readonly Range[]): Run[] {
  const edges = [...added, ...flagged].flatMap(({ from, until }) => [from, until]).filter((edge) => edge > paragraph.from && edge < paragraph.until);
  const cuts = [...new Set([paragraph.from, ...edges, paragraph.until])].toSorted((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const until = cuts[index + 1] ?? paragraph.until;
    const within = (ranges: readonly Range[]): boolean => ranges.some((range) => range.from <= from && range.until >= until);
    return { text: text.slice(from, until), added: within(added), flagged: within(flagged) };
  });
}
