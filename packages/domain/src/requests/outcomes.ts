import { paperKey, type PaperAsked } from '../agreements/document-kind.ts';
import type { Outcome, PaperOutcome } from './foi-request.events.ts';

/**
 * One word for an answer, from the word on each paper. In full when everything the council holds was given; in part when
 * something was; otherwise refused when anything was refused, and not held when nothing is held.
 *
 * @throws when there is no paper: a request that asked for nothing has no outcome.
 */
export function overallOutcome(outcomes: readonly { readonly outcome: Outcome }[]): Outcome {
  if (outcomes.length === 0) throw new Error('An answer about no paper has no outcome. Ask only when every paper asked for has one.');
  const any = (wanted: Outcome): boolean => outcomes.some(({ outcome }) => outcome === wanted);

  if (any('disclosed_in_part')) return 'disclosed_in_part';
  if (any('disclosed_in_full')) return any('refused') ? 'disclosed_in_part' : 'disclosed_in_full';
  return any('refused') ? 'refused' : 'not_held';
}

/** The last word said on each paper, in the order the papers were first spoken of. */
export function latestWords(said: readonly PaperOutcome[]): PaperOutcome[] {
  const words = new Map<string, PaperOutcome>();
  for (const paper of said) words.set(paperKey(paper), paper);
  return [...words.values()];
}

/** Whether every paper asked for has an answer. A request that asked for nothing is never answered. */
export function allAnswered(asked: readonly PaperAsked[], outcomes: readonly PaperOutcome[]): boolean {
  const answered = new Set(outcomes.map(paperKey));
  return asked.length > 0 && asked.every((paper) => answered.has(paperKey(paper)));
}
