import { paperKey, type PaperAsked } from '../../agreements/document-kind.ts';
import type { FoiRequestProblem } from '../foi-request.commands.ts';
import type { PaperOutcome } from '../foi-request.events.ts';
import type { FoiRequest } from '../foi-request.ts';

/** The first of some papers that was not asked for, as a problem; null where all were. */
export function notAskedProblem({ asked }: Pick<FoiRequest, 'asked'>, papers: readonly PaperAsked[]): FoiRequestProblem | null {
  const askedKeys = new Set(asked.map(paperKey));
  const other = papers.find((paper) => !askedKeys.has(paperKey(paper)));
  return other ? { code: 'paper_not_asked', kind: other.kind, period: other.period } : null;
}

/** An answer speaks of papers that were asked for, and a refusal says on what ground (s.17(1)). */
export function answerProblem(request: Pick<FoiRequest, 'asked'>, papers: readonly PaperOutcome[]): FoiRequestProblem | null {
  for (const paper of papers) {
    const problem = notAskedProblem(request, [paper]);
    if (problem) return problem;
    const { kind, period, outcome, exemptions } = paper;
    if (outcome === 'refused' && exemptions.length === 0) return { code: 'exemptions_missing', kind, period };
  }
  return null;
}
