export type LintCode =
  | 'name_present' | 'name_missing' | 'personal_data' | 'argument' | 'too_wide' | 'paper_missing' | 'placeholder_left';

/** One thing looked at before a letter goes: fine, or worth another look. Nothing here stops a letter; a person decides. */
export type LintFinding = {
  readonly code: LintCode;
  readonly level: 'ok' | 'look';
  /** The words of the letter it is about. */
  readonly excerpt?: string;
  /** Words that could stand instead, or be put in. */
  readonly suggestion?: string;
};

/** Each distinct match of the patterns, in reading order, without regard to capitals. */
export function excerptsOf(text: string, patterns: readonly RegExp[]): string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'giu'))]);
  const inOrder = found.toSorted((one, other) => one.index - other.index).map(([match]) => match.replace(/\s+/g, ' ').trim());
  const seen = new Set<string>();
  return inOrder.filter((match) => {
    const key = match.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One finding for each excerpt, or one that says all is well. */
export const lookedAt = (code: LintCode, excerpts: readonly string[], suggestion?: string): LintFinding[] =>
  excerpts.length === 0
    ? [{ code, level: 'ok' }]
    : excerpts.map((excerpt) => ({ code, level: 'look', excerpt, ...(suggestion === undefined ? {} : { suggestion }) }));
