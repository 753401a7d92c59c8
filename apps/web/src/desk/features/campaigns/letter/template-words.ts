import { unreachable } from '@openvalve/domain';
import type { Placeholder, TemplateProblem } from '@openvalve/letters';

/** What each gap of a campaign's letter is filled with, for whoever edits it. */
export const placeholderMeaning: Record<Placeholder, string> = {
  council: 'the council’s short name',
  official_name: 'its whole name',
  programme: 'the programme’s name',
  agreement: 'which agreement is meant: round and years',
  papers: 'the numbered list of papers, by name and year',
  already_public: 'what is public already, and so not asked',
  answered_by: 'who answers for it, where that is another body',
  predecessors: 'councils it took over from',
  name: 'the volunteer’s real name',
};

/** What is wrong with a campaign's words, and what to do. */
export function templateProblemText(problem: TemplateProblem): string {
  switch (problem.code) {
    case 'subject_empty':
      return 'The subject is empty. Write it.';
    case 'subject_line_break':
      return 'The subject has to be one line.';
    case 'body_empty':
      return 'The letter is empty. Write it.';
    case 'unknown_placeholder':
      return `“{{${problem.placeholder}}}” is not a gap the desk can fill. Use one of those listed, or write the words out.`;
    case 'broken_placeholder':
      return `“${problem.excerpt}” opens or closes a gap that is not whole. Write it with two braces on either side.`;
    case 'missing_placeholder':
      return `The letter needs “{{${problem.placeholder}}}”: ${placeholderMeaning[problem.placeholder]}. Put it where it belongs.`;
    default:
      return unreachable(problem);
  }
}
