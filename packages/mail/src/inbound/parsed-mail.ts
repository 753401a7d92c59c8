/** A name and an address as a header gives them. The name is empty where there is none. */
export type MailAddress = { readonly name: string; readonly address: string };

/** A file a person would save: every leaf that is not the message's own text, containers opened. */
export type ParsedFile = {
  /** Clean for file systems, and told apart from others of the same mail. */
  readonly filename: string;
  /** From the bytes where they say it, else as declared. */
  readonly contentType: string;
  /** As the mail declared it; null where it did not. */
  readonly declaredType: string | null;
  readonly size: number;
  readonly sha256: string;
  /** A logo or a picture in a signature: shown in the message, nothing to read. */
  readonly inline: boolean;
  /** Without angle brackets; what `cid:` in the HTML names. */
  readonly contentId: string | null;
  readonly content: Uint8Array;
};

/** What a mail is, as far as a program can say. */
export const mailKinds = ['message', 'automatic-reply', 'bounce'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What a report of non-delivery says. A delay is not permanent, and suppresses nothing. */
export type BounceReport = {
  readonly recipients: readonly string[];
  /** The enhanced status code such as `5.1.1`; null where the report has none. */
  readonly status: string | null;
  readonly permanent: boolean;
  /** It says that the mail is late and still being tried. */
  readonly delayed: boolean;
  /** The server that refused, where the report names it. */
  readonly server: string | null;
  /** What it said, as one line. */
  readonly said: string | null;
  /** The Message-ID of the mail that did not arrive, with brackets; null where the report does not show it. */
  readonly ofMessageId: string | null;
};

/** Checks that the receiving server recorded, as it wrote them: `pass`, `fail`, `none` and so on; null where it wrote nothing. */
export type Authentication = { readonly spf: string | null; readonly dkim: string | null; readonly dmarc: string | null };

/** A mail from outside, read. Everything in it is what the sender claims. */
export type ParsedMail = {
  /** With brackets; null where the header is missing or broken. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly subject: string;
  readonly from: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Every address the mail was for, in lower case, in the order of mail.md: To, Cc, Bcc, Delivered-To, Envelope-To, X-Original-To, Received. */
  readonly deliveredTo: readonly string[];
  /** Empty string for the empty Return-Path `<>`; null where there is none. */
  readonly returnPath: string | null;
  /** When the sender says it was written, as an instant; null where that is missing or no date. */
  readonly date: string | null;
  /** The message's own words, whole, quoted thread and all; made from HTML where that is all there is. Empty where there are none. */
  readonly text: string;
  /** As it came; to be made safe before anybody sees it. Null where there is none. */
  readonly html: string | null;
  readonly files: readonly ParsedFile[];
  readonly kind: MailKind;
  readonly bounce: BounceReport | null;
  /** What a report of non-delivery says that a person’s mail brings along, as a mail inside it. */
  readonly reportInside: BounceReport | null;
  readonly authentication: Authentication;
  /** What was wrong with it and what was done about that, in plain words. */
  readonly warnings: readonly string[];
};
