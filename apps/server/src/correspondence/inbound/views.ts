import type { CouncilSlug, FollowUpPurpose, Instant, IsoDate, MessageId, RequestId } from '@openvalve/domain';
import type { ComparedFile, ComparedLine } from '@openvalve/mail';

/** Why mail waits for a person. `taken_off`: somebody filed it and took it off again. */
export type HeldBecause = 'no_request' | 'near_miss' | 'unreadable' | 'changed_copy' | 'own_mail' | 'not_taken' | 'taken_off';

/** A request that a mail may belong to, and why, for a person to read. */
export type MailGuessView = { requestId: RequestId; council: string; campaignTitle: string; applicant: string; stage: string; why: string };

/** One mail in the holding pen, or set aside. */
export type HeldMailView = {
  mailId: string;
  state: 'held' | 'set_aside';
  because: HeldBecause | null;
  arrivedAt: Instant;
  from: { name: string; address: string } | null;
  subject: string;
  /** How the words begin. */
  textStart: string;
  kind: 'message' | 'automatic-reply' | 'bounce' | null;
  size: number;
  warnings: string[];
  guesses: MailGuessView[];
  decided: { by: string; at: Instant } | null;
  setAsideWhy: string | null;
  /** Its bytes and words are gone for good: it can be neither read nor taken back. */
  erased: boolean;
};

/** One mail whole, for whoever decides where it belongs. */
export type WholeMailView = {
  mailId: string;
  from: { name: string; address: string } | null;
  to: string[];
  cc: string[];
  subject: string;
  text: string;
  files: { filename: string; contentType: string; size: number; inline: boolean }[];
  authentication: { spf: string | null; dkim: string | null; dmarc: string | null };
  /** `/api/mail/:mailId/html` shows it. */
  html: boolean;
  warnings: string[];
};

/** One of two mails that claim to be one: where it is, and on which requests it stands. */
export type MailCopyView = { mailId: string; from: { name: string; address: string } | null; date: Instant | null; arrivedAt: Instant; subject: string; state: 'unread' | 'filed' | 'held' | 'set_aside'; on: RequestToFileOnView[] };

/** Two mails with one Message-ID and other words, side by side: what was here first, and the one that is held. */
export type ComparedCopiesView = { first: MailCopyView; second: MailCopyView; sender: Compared; date: Compared; subject: Compared; layout: Compared; lines: ComparedLine[]; files: ComparedFile[] };

type Compared = 'same' | 'differs';

/** A request somebody may file a mail on. */
export type RequestToFileOnView = { requestId: RequestId; council: string; campaignTitle: string; applicant: string; stage: string };

/** A message whose sender nobody has accepted. */
export type UnrecognisedSenderView = { messageId: string; requestId: RequestId; council: string; from: { name: string; address: string }; subject: string; happenedOn: IsoDate | null; forwarded: boolean };

/** An address that letters came back from, with what it holds up. `addressId`: where it is still on file as in use; `purpose`: of a letter after the first. */
export type BouncingAddressView = {
  address: string;
  council: { slug: CouncilSlug; name: string };
  addressId: string | null;
  heldUp: { requestId: RequestId; messageId: MessageId; purpose: FollowUpPurpose | null; campaignTitle: string; applicant: string; on: IsoDate; report: { server: string | null; said: string | null; status: string | null } | null }[];
};

/** A letter nobody can know the fate of until somebody settles it. */
export type UncertainLetterView = { requestId: RequestId; council: string; campaignTitle: string; applicant: string };

/** How much of each kind waits for a person: one definition, for the cockpit, the pen and the figures. */
export type MailCountsView = { held: number; changedCopies: number; unread: number; unrecognised: number; uncertain: number; bouncing: number };

/** What became of each letter that was sent again. */
export type SentAgainView = { addressId: string; letters: { requestId: RequestId; messageId: MessageId; problem: import('../../problems.ts').Problem | null }[] };
