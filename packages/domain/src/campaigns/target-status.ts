import { z } from 'zod';
import type { Period } from '../agreements/document-kind.ts';
import type { Outcome } from '../requests/foi-request.events.ts';

/** Where one wanted paper at one council stands. The first that holds, in this order. */
export const TargetStatus = z.enum([
  'not-in-programme', 'already-public', 'obtained-in-full', 'obtained-in-part', 'not-held', 'refused', 'asked', 'claimed', 'not-asked',
]);
export type TargetStatus = z.infer<typeof TargetStatus>;

/** A council's word on one paper; in a series, on one financial year of it. */
export type Answer = { readonly period: Period | null; readonly outcome: Outcome };

/** Everything the status of a target rests on: one document kind, one council, one campaign. */
export type TargetFacts = {
  readonly inProgramme: boolean;
  /** The papers of this kind wanted here: `[null]`, or the financial years of a series. */
  readonly wanted: readonly (Period | null)[];
  /** Those found public without asking; `null` stands for the whole kind. What we obtained and then published is not here. */
  readonly alreadyPublic: readonly (Period | null)[];
  /** Answers from any request, oldest first. */
  readonly answers: readonly Answer[];
  /** The papers of this kind that a request now with the council asks for. */
  readonly live: readonly (Period | null)[];
  /**
   * The papers of this kind refused, given in part or said not to be held, on a request whose review, complaint or appeal is open:
   * `isAftermathOpen`.
   */
  readonly underReview: readonly (Period | null)[];
  /** A volunteer holds this council in this campaign. */
  readonly claimed: boolean;
};

/** The one definition of a target's status. Every list, tile and count comes from here. */
export function targetStatus(facts: TargetFacts): TargetStatus {
  if (!facts.inProgramme) return 'not-in-programme';
  if (isAlreadyPublic(facts)) return 'already-public';

  const outcomes = outcomesOfAsked(facts);
  const given = outcomes.some((outcome) => outcome === 'disclosed_in_full');
  if (given && outcomes.every((outcome) => outcome === 'disclosed_in_full' || outcome === 'not_held')) return 'obtained-in-full';
  if (given || outcomes.includes('disclosed_in_part')) return 'obtained-in-part';
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'not_held')) return 'not-held';
  if (outcomes.includes('refused')) return 'refused';

  if (facts.live.length > 0) return 'asked';
  return facts.claimed ? 'claimed' : 'not-asked';
}

const finalAnswers: ReadonlySet<TargetStatus> = new Set(['already-public', 'obtained-in-full', 'obtained-in-part', 'not-held', 'refused']);

/** Whether a request is with the council although a final answer is there: shown beside the status as a second fact. */
export const alsoLive = (facts: TargetFacts): boolean => facts.live.length > 0 && finalAnswers.has(targetStatus(facts));

/**
 * Whether the answer that is the status is being looked at again, by the council, the ICO or the tribunal: shown beside it as a
 * second fact. Not beside what we have in full or is public anyway: nobody waits for that.
 */
export const alsoUnderReview = (facts: TargetFacts): boolean => facts.underReview.length > 0 && challengeable.has(targetStatus(facts));

const challengeable: ReadonlySet<TargetStatus> = new Set(['obtained-in-part', 'not-held', 'refused']);

const isAlreadyPublic = ({ wanted, alreadyPublic }: TargetFacts): boolean =>
  alreadyPublic.includes(null) || (wanted.length > 0 && wanted.every((period) => alreadyPublic.includes(period)));

/** The word on each paper asked for, `null` where there is none yet. Years found public were never needed. */
function outcomesOfAsked({ answers, live, alreadyPublic }: TargetFacts): (Outcome | null)[] {
  const word = new Map<Period | null, Outcome | null>(live.map((period) => [period, null]));
  for (const { period, outcome } of answers) word.set(period, bestOf(word.get(period) ?? null, outcome));
  return [...word].filter(([period]) => !alreadyPublic.includes(period)).map(([, outcome]) => outcome);
}

/** What a council once gave stays obtained, whatever it says about a later request; otherwise its latest word holds. */
function bestOf(before: Outcome | null, after: Outcome): Outcome {
  if (before === 'disclosed_in_full') return before;
  return before === 'disclosed_in_part' && after !== 'disclosed_in_full' ? before : after;
}
