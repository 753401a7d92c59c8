import { daysBetween, londonDay } from '../shared/iso-date.ts';
import { workingDaysPassed } from './days-passed.ts';
import { forItsVolunteer, type Moment, type RequestFacts } from './request-facts.ts';
import type { Saying } from './saying.ts';

/** Working days a message may lie before its volunteer is reminded of it. */
export const unclassifiedAfter = 3;

/** How long before a hold on a council ends its volunteer hears of it, in milliseconds. */
export const claimEndingWithin = 24 * 60 * 60 * 1000;

/** For how many days it is said that the holiday table moved a date. */
export const dateMovedFor = 14;

/** A letter that was refused, or of which nobody can know whether it went. */
export function didNotArrive(facts: RequestFacts, { today }: Moment): Saying[] {
  return facts.undelivered === null ? [] : [forItsVolunteer(facts, { kind: 'did_not_arrive', about: facts.undelivered, on: today })];
}

/** A hold that ends within a day, its letter not sent. Nobody but its volunteer needs to hear of it. */
export function claimEnding(facts: RequestFacts, { now }: Moment): Saying[] {
  const { request: { position }, claimUntil, applicantLeft } = facts;
  if (position.stage !== 'draft' || claimUntil === null || applicantLeft) return [];
  const left = Date.parse(claimUntil) - Date.parse(now);
  if (left <= 0 || left >= claimEndingWithin) return [];
  return [forItsVolunteer(facts, { kind: 'claim_ending', about: claimUntil, on: londonDay(new Date(claimUntil)) })];
}

/** Each message that has lain unread for three working days. */
export function unclassified(facts: RequestFacts, { today, calendar }: Moment): Saying[] {
  const { messages, unclassified: unread } = facts.request;
  return messages
    .filter(({ messageId, receivedOn }) => unread.includes(messageId) && workingDaysPassed(receivedOn, today, unclassifiedAfter, calendar))
    .map(({ messageId, receivedOn }) => forItsVolunteer(facts, { kind: 'unclassified', about: messageId, on: receivedOn }));
}

/** A date that the holiday table moved, for a fortnight. Known by the number of the entry that says so. */
export function dateMoved(facts: RequestFacts, { today }: Moment): Saying[] {
  const { recalculated } = facts.request;
  if (!recalculated || today < recalculated.on || daysBetween(recalculated.on, today) > dateMovedFor) return [];
  return [forItsVolunteer(facts, { kind: 'date_moved', about: `entry ${recalculated.entry}`, on: recalculated.on })];
}
