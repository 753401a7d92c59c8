import { isOver } from '../requests/after-the-answer.ts';
import type { Hearer, Moment, RequestFacts } from './request-facts.ts';
import { lateness } from './said-of-lateness.ts';
import { afterwards, waitedFor } from './said-of-last-days.ts';
import { claimEnding, dateMoved, didNotArrive, unclassified } from './said-of-our-side.ts';
import { mostUrgentFirst, type Saying, type SayingKey } from './saying.ts';

export type { Hearer, Moment, RequestFacts } from './request-facts.ts';
export { dueSoonWithin, escalatesAfter } from './said-of-lateness.ts';
export { claimEndingWithin, unclassifiedAfter } from './said-of-our-side.ts';

/**
 * Everything that is true of a request now and that somebody should hear, said before or not. Quiet for good once a request is
 * over, and while the campaign is paused or closed, but for a letter that did not go: its writer pressed Send and thinks it went.
 */
export function trueNow(facts: RequestFacts, moment: Moment): Saying[] {
  if (isOver(facts.request)) return [];
  return mostUrgentFirst([...didNotArrive(facts, moment), ...(facts.campaign === 'open' ? daily(facts, moment) : [])]);
}

const daily = (facts: RequestFacts, moment: Moment): Saying[] =>
  [lateness, waitedFor, afterwards, dateMoved, claimEnding, unclassified].flatMap((saidOf) => saidOf(facts, moment));

/** What is still to be said to one person about a request: true now, theirs to hear, and neither said before nor overtaken. */
export function dueToBeSaid(facts: RequestFacts & Hearer, moment: Moment): Saying[] {
  const { isApplicant, isCoordinator, noted } = facts;
  const known = new Set(noted.map(keyOf));
  return trueNow(facts, moment).filter((saying) => (saying.to === 'applicant' ? isApplicant : isCoordinator) && !known.has(keyOf(saying)));
}

/** Whether a saying waits for its person's one mail a day. What did not arrive does not wait. */
export const joinsTheMail = ({ kind }: SayingKey): boolean => kind !== 'did_not_arrive';

/** A saying's key as text. */
export const keyOf = ({ kind, about }: SayingKey): string => `${kind} ${about}`;
