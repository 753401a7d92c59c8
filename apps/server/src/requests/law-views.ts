import type { ComplaintAbout, Decided, FollowUpChannel, FollowUpPurpose, Instant, IsoDate, PaperAsked } from '@openvalve/domain';
import type { ThingToCheck } from '@openvalve/letters';
import type { AddressView } from '../councils/views.ts';

/** The council waits for its fee; after `lapsesAfter` it need no longer answer. */
export type FeeView = { since: IsoDate; lapsesAfter: IsoDate; lapsed: boolean };

/** The council's own word on when it received the request, and the dates that would follow from it; null past the holiday table, and once a question started time afresh. */
export type ClaimedReceiptView = { on: IsoDate; dueOn: IsoDate | null; lastDay: IsoDate | null };

/** A question about some of the papers, time running on for the rest. */
export type PartQuestionView = { papers: PaperAsked[]; since: IsoDate; answeredOn: IsoDate | null };

export type ReviewView = {
  askedOn: IsoDate;
  /** Null under EIR, which has one limit. */
  normallyBy: IsoDate | null;
  atMostBy: IsoDate;
  /** Under EIR the limit is law; under FOIA it is guidance. */
  statutory: boolean;
  /** Past the most it may take, and unanswered. */
  overdue: boolean;
  /** Past the time it normally takes, and unanswered. */
  pastNormal: boolean;
  answeredOn: IsoDate | null;
};

export type ComplaintView = { about: ComplaintAbout; on: IsoDate };

/** What the ICO decided. `appealBy`: the 28th day; `rollsTo`: the next working day where it is none, for comfort only. */
export type DecisionView = { sentOn: IsoDate; decided: Decided; complyBy: IsoDate | null; appealBy: IsoDate; rollsTo: IsoDate | null };

export type AppealView = { by: 'us' | 'council'; on: IsoDate };

/** A letter after the first one. */
export type FollowUpView = {
  messageId: string;
  purpose: FollowUpPurpose;
  about: ComplaintAbout | null;
  state: 'draft' | 'sending' | 'uncertain' | 'sent' | 'not_sent';
  version: number;
  subject: string;
  /** Null where this person may not read it: it is another volunteer's request. */
  body: string | null;
  /** The words as they were composed from the facts, to show what was changed; null where the body is. */
  campaignBody: string | null;
  /** Who it comes from; while it may be written, if whoever looks presses Send. */
  fromName: string;
  /** A coordinator who would sign for the applicant; null where the applicant looks, and once it has gone. */
  coordinatorName: string | null;
  fromAddress: string;
  /** Where it would go: a usable address, or null. Always null for a complaint to the ICO, which the tracker never sends. */
  to: AddressView | null;
  mailto: string | null;
  delivery: 'catcher' | 'live';
  sentOn: IsoDate | null;
  receivedOn: IsoDate | null;
  channel: FollowUpChannel | null;
  /** Only the catcher has it. */
  rehearsal: boolean;
  /** Whether its words may still be changed and sent: it was never handed over, or is known not to have gone. One that came back has gone once. */
  canBeSent: boolean;
  /** It went and came back, and none of its kind has gone since. */
  cameBack: boolean;
  /** What to look at before it goes, in the order a page shows it; nothing of it stops the letter but a gap left open. */
  toCheck: ThingToCheck[];
  /** What the mail server said when it would not take it. */
  failure: { said: string | null; at: Instant } | null;
};

/** A letter written with the facts of the case, not yet begun by anybody. */
export type ReadyLetterView = { purpose: FollowUpPurpose; about: ComplaintAbout | null; subject: string; body: string; toCheck: ThingToCheck[] };
