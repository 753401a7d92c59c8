import { unreachable } from '@openvalve/domain';
import type { LintFinding } from '@openvalve/letters';

/** One thing looked at before a letter goes, in words; `fix` is what its button says. */
export type LintLine = { look: boolean; quoted: string | null; words: string; fix: string | null };

/** What a careful friend says about one finding. `quoted` are the letter's own words. */
export function lintLine({ code, level, excerpt, suggestion }: LintFinding): LintLine {
  const fine = (words: string): LintLine => ({ look: false, quoted: null, words, fix: null });
  const look = (words: string, fix: string | null = null): LintLine => ({ look: true, quoted: excerpt ?? null, words, fix });
  switch (code) {
    case 'name_present':
      return fine('Your full name is at the end, as the Act asks.');
    case 'name_missing':
      return look('Your full name is not at the end. The Act asks for it, and without it no time runs.', suggestion ? 'Put it there' : null);
    case 'personal_data':
      return level === 'ok' ? fine('Nothing about a child, and nobody’s number or address.') : look('may tell a reader about a child or a person. Letters are published: take it out unless it has to stay.');
    case 'argument':
      return level === 'ok' ? fine('It asks, and argues about nothing.') : look('argues. A first letter only asks; what you think of the answer can wait for it.');
    case 'too_wide':
      return level === 'ok' ? fine('It asks for named papers and no more.') : look('asks for much more than the papers you named. It may be refused on cost.', suggestion ? `Say “${suggestion}”` : null);
    case 'paper_missing':
      return level === 'ok' ? fine('Every paper that is ticked is named.') : look('is ticked, and the letter does not name it.', suggestion ? 'Put it in' : null);
    case 'placeholder_left':
      return level === 'ok' ? fine('No gap is left to fill.') : look('is a gap nobody has filled. Write the words, or take it out.');
    default:
      return unreachable(code);
  }
}

/** The letter with what a finding suggests: words replaced, a paper put in the list, the name put at the end. */
export function withSuggestion(body: string, { code, excerpt, suggestion }: LintFinding): string {
  if (suggestion === undefined) return body;
  if (code === 'too_wide' && excerpt) return body.replace(new RegExp(excerpt.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`), 'i'), suggestion);
  if (code === 'name_missing') return `${body.trimEnd()}\n\n${suggestion}`;
  return code === 'paper_missing' ? withPaper(body, suggestion) : body;
}

/** After the last numbered line, with the next number; at the end of the letter where there is no list. */
function withPaper(body: string, sentence: string): string {
  const lines = body.split('\n');
  const last = lines.findLastIndex((line) => /^\d+\. /.test(line));
  if (last === -1) return `${body.trimEnd()}\n\n1. ${sentence}`;
  const number = Number.parseInt(lines[last] ?? '', 10) + 1;
  return lines.toSpliced(last + 1, 0, `${number}. ${sentence}`).join('\n');
}
