import type {
  AftermathToday, Automatic, Breach, Channel, ClockExplanation, ComplaintAbout, CouncilSlug, FollowUpPurpose, Hold, Instant, IsoDate, NextStep, Outcome, PaperAsked, PaperOutcome, Programme, Regime, RequestId, SayingKind, Stage,
  StatutoryClock, TargetStatus,
} from '@openvalve/domain';
import type { AddressView, PublicPaperView } from '../councils/views.ts';
import type { LetterReportView, MailOfMessageView, ReadingView, TextPartView } from './mail-view-types.ts';
import type { AppealView, ClaimedReceiptView, ComplaintView, DecisionView, FeeView, FollowUpView, PartQuestionView, ReadyLetterView, ReviewView } from './law-views.ts';

/** One line for each request of one's own, as Today shows them. */
export type RequestLine = {
  requestId: RequestId;
  council: { slug: CouncilSlug; name: string };
  campaignTitle: string;
  programme: Programme;
  stage: Stage;
  uncertain: boolean;
  dueOn: IsoDate | null;
  day: number | null;
  /** Working days it has: 20, or 40 where time was validly extended. */
  of: number;
  daysLate: number;
  dueToday: boolean;
  claimUntil: Instant | null;
  unclassified: number;
  outcome: Outcome | null;
  /** The second fact: what came after the answer, or in its place. */
  aftermath: AftermathToday | null;
  nextStep: NextStep;
  /** The most urgent thing that is true of it now, by the rules reminders go by; null where nothing presses. */
  says: SayingKind | null;
};

/** `inline`: a logo or a picture in a signature, shown in the message: nothing to read. */
export type AttachmentView = { id: string; filename: string; contentType: string; size: number; inline: boolean };

export type MessageView = {
  id: string;
  direction: 'outgoing' | 'incoming';
  kind: 'initial_request' | 'follow_up' | 'incoming';
  /** What a letter after the first is for; null for the first letter and for what came in. */
  purpose: FollowUpPurpose | null;
  about: ComplaintAbout | null;
  from: string | null;
  to: string | null;
  subject: string;
  /** Null where this person may not open council mail (another volunteer's request). */
  body: string | null;
  happenedOn: IsoDate | null;
  cameBy: string | null;
  councilReference: string | null;
  /** Of a letter that left from here: the mail server that took it, which is ours and not the council’s. Null for a rehearsal. */
  handedTo: string | null;
  attachments: AttachmentView[];
  classified: boolean;
  /** It came, and somebody has to say what it is. */
  waits: boolean;
  /** A machine wrote it: an automatic reply, or a report that a letter of ours did not arrive or is late. */
  automatic: Automatic | null;
  /** The text of what came, in parts; empty for our own letters, and where it may not be opened. */
  parts: TextPartView[];
  /** Of what came and nobody has read. It decides nothing. */
  reading: ReadingView | null;
  /** Of a letter of ours: the latest report that it did not arrive, or is late. */
  report: LetterReportView | null;
  mail: MailOfMessageView | null;
};

/** One entry of the chronology, newest first. The page words it from the event. */
export type EntryView = {
  entry: number;
  at: Instant;
  actor: { name: string; system: boolean };
  event: import('@openvalve/domain').FoiRequestEvent;
  struckOut: { by: string; at: Instant } | null;
  /** Whether this person may strike it out now. */
  canStrikeOut: boolean;
  messageId: string | null;
};

export type DraftView = {
  messageId: string;
  version: number;
  subject: string;
  body: string;
  /** The campaign's words for this council, to show what was changed and to go back to. */
  campaignSubject: string;
  campaignBody: string;
  asked: PaperAsked[];
  /** What could be asked: the campaign's papers here that are not already public. */
  askable: { kind: string; name: string; period: string | null }[];
  /** Who it comes from if whoever looks presses Send. */
  fromName: string;
  /** A coordinator who would sign for the applicant; null where the applicant looks. */
  coordinatorName: string | null;
  fromAddress: string;
  /** Where it would go: a usable address, or null with what to do. */
  to: AddressView | null;
  mailto: string | null;
  whatDoTheyKnowUrl: string;
  /** Where mail goes now: the catcher, or the council. */
  delivery: 'catcher' | 'live';
};

export type RequestView = {
  requestId: RequestId;
  version: number;
  council: { slug: CouncilSlug; name: string; officialName: string; region: string; websiteDomain: string; searchUrl: string };
  answeredBy: { name: string; isItself: boolean };
  campaign: { id: string; title: string; programme: Programme; programmeName: string; stage: string };
  applicant: { id: string; name: string; isMe: boolean };
  /** What this person may do here. */
  may: { act: boolean; readMail: boolean; coordinate: boolean };
  stage: Stage;
  uncertain: boolean;
  withdrawnWhy: string | null;
  channel: Channel | null;
  today: IsoDate;
  claim: { until: Instant; mine: boolean } | null;
  clock: (StatutoryClock & { day: number; daysLate: number; overdue: boolean; pastDue: boolean; dueToday: boolean }) | null;
  explanation: ClockExplanation | null;
  hold: Hold | null;
  guardPassed: boolean;
  nextStep: NextStep;
  papers: { kind: string; name: string; period: string | null; status: TargetStatus; outcome: PaperOutcome | null; asked: boolean; published: PublicPaperView | null }[];
  alreadyPublic: PublicPaperView[];
  addresses: AddressView[];
  draft: DraftView | null;
  messages: MessageView[];
  chronology: EntryView[];
  failure: { said: string | null; at: Instant } | null;
  councilReference: string | null;

  /** The law the clock runs by now. */
  regime: Regime;
  /** There while the council waits for its fee. */
  fee: FeeView | null;
  claimedReceipt: ClaimedReceiptView | null;
  /** Last lawful days that went by, oldest first: kept whatever reset the clock afterwards. */
  breaches: readonly Breach[];
  partQuestions: PartQuestionView[];
  review: ReviewView | null;
  /** While a review may still be asked for and none was. `tooLate`: the council may refuse it by now. */
  reviewWindow: { by: IsoDate; tooLate: boolean } | null;
  complaint: ComplaintView | null;
  /** While a complaint about the answered review may still be made. */
  complaintWindow: { by: IsoDate } | null;
  decision: DecisionView | null;
  appeal: AppealView | null;
  /** Letters after the first, oldest first: drafts too, for those who may act. */
  followUps: FollowUpView[];
  /** The letter the next step opens, written with this case's facts; null where it opens none, or for those who may not act. */
  readyLetter: ReadyLetterView | null;
  /** Where mail to this request arrives; null where nothing can, or for those who may not act. */
  mailAddress: string | null;
  /** The public page that counts every day; null while nothing was received. */
  whyPath: string | null;
};
