import { z } from 'zod';
import type { RequestId } from '../shared/ids.ts';
import type { IsoDate } from '../shared/iso-date.ts';

/** What there can be to say to somebody about a request, the most urgent first. */
export const SayingKind = z.enum([
  /** A letter was refused, or nobody can know whether it went. Mailed at once, apart from the daily mail. */
  'did_not_arrive',
  /** Long overdue: for the coordinators. */
  'escalation',
  /** The council is late by the later reading. */
  'overdue',
  /** The council was told by the ICO to do something by a day that has gone by. */
  'not_complied',
  /** A review is past the most it may take. */
  'review_overdue',
  /** Reminded ten working days ago and still silent: the ICO is open. */
  'ico_open',
  /** A last day of ours is near: to appeal, to complain, to ask for a review, to pay. */
  'appeal_ending',
  'complaint_ending',
  'review_ending',
  'fee_ending',
  /** A council has waited six weeks for our answer and may close the request. */
  'question_waiting',
  /** The holiday table moved a date. */
  'date_moved',
  /** It has to answer today. */
  'due_today',
  /** A hold on a council ends within a day and its letter has not gone. */
  'claim_ending',
  /** It wrote, and for three working days nobody has said what it is. */
  'unclassified',
  /** A review is past the time it normally takes. */
  'review_due',
  /** Three working days are left. */
  'due_soon',
]);
export type SayingKind = z.infer<typeof SayingKind>;

/** What makes a saying one and the same: said once to each person, however often it is found to be true. */
export type SayingKey = {
  readonly kind: SayingKind;
  /** The due date, the message or the attempt it is about, or until when the hold lasts: something new to say has a new one. */
  readonly about: string;
};

/** Something that is true of a request and that somebody should hear. */
export type Saying = SayingKey & {
  readonly requestId: RequestId;
  readonly to: 'applicant' | 'coordinators';
  /** The day it is about, so that of two alike the earlier comes first. */
  readonly on: IsoDate;
  /** Less urgent things this takes the place of: where nobody said them in time, they are never said. */
  readonly overtakes: readonly SayingKey[];
};

/** How urgent a kind is: 0 comes first. */
export const urgencyOf = (kind: SayingKind): number => SayingKind.options.indexOf(kind);

/** Things to say, the most urgent first; of two alike the one that has waited longer. */
export const mostUrgentFirst = <T extends Pick<Saying, 'kind' | 'on' | 'requestId'>>(sayings: readonly T[]): T[] =>
  sayings.toSorted((one, other) => urgencyOf(one.kind) - urgencyOf(other.kind) || one.on.localeCompare(other.on) || one.requestId.localeCompare(other.requestId));
