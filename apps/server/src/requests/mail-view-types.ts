import type { Classification, Instant, IsoDate, SuggestedReading } from '@openvalve/domain';

/** A stretch of a message’s text. All but `own` and `forwarded` are folded away on screen; none is left out. */
export type TextPartView = { is: 'own' | 'quoted' | 'forwarded' | 'signature' | 'disclaimer'; from: number; to: number };

/** How a message came by mail. */
export type MailOfMessageView = {
  mailId: string;
  /** `not_recognised`: it is not from the council’s address, or failed its checks, and sets no outcome until somebody accepts it. Null for a report of non-delivery. */
  sender: 'council' | 'accepted' | 'not_recognised' | null;
  fromAddress: string | null;
  /** When it reached the first server of ours. */
  arrivedAt: Instant;
  /** What the receiving server recorded of its checks. */
  authentication: { spf: string | null; dkim: string | null; dmarc: string | null } | null;
  /** `/api/messages/:id/html` shows it. */
  html: boolean;
  /** `/api/mail/:mailId/raw` gives its bytes. False once they were erased. */
  raw: boolean;
  warnings: string[];
  /** One of our own sent it on: who, and whose it was and of which day, as it says of itself, to be confirmed. */
  forwarded: { by: string; from: { name: string; address: string } | null; sentOn: IsoDate | null } | null;
  /** A person sent a mail server’s report on: what it says, and the letter of ours that did not arrive, if that is so. It does nothing by itself. */
  reportInside: { letter: string | null; server: string | null; said: string | null; status: string | null; permanent: boolean; delayed: boolean; recipients: string[] } | null;
};

/** What a mail server reported of a letter of ours. `server` is named by the report. */
export type LetterReportView = {
  /** The report itself, among the messages. */
  messageId: string;
  on: IsoDate | null;
  server: string | null;
  said: string | null;
  status: string | null;
  permanent: boolean;
  delayed: boolean;
  recipients: string[];
};

/** What a message nobody has read seems to say. `confirm`: what one press would record; null where only a person can say it all. */
export type ReadingView = SuggestedReading & { confirm: Classification | null };
