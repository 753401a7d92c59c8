import type { MailAddress } from '../parsed-mail.ts';

/** A part of a mail that reports on another mail: its type in lower case without parameters, and its text. */
export type ReportPart = { readonly contentType: string; readonly text: string };

/** What says whether a mail is a bounce, an automatic reply or somebody's own words. */
export type ForKind = {
  /** Lower-case names; values unfolded and decoded, in the order they came. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  /** The mail's own Content-Type, parameters included. */
  readonly contentType: string;
  /** `message/delivery-status`, `message/disposition-notification`, `message/feedback-report`, `text/rfc822-headers`, and the heads of mails inside. */
  readonly reportParts: readonly ReportPart[];
  readonly subject: string;
  readonly from: MailAddress | null;
  /** Empty for the empty Return-Path; null where there is none. */
  readonly returnPath: string | null;
  readonly text: string;
};

/** Every value of a header, or none. */
export const headerValues = (given: Pick<ForKind, 'headers'>, name: string): readonly string[] => given.headers.get(name) ?? [];

/** The first value of a header in lower case and trimmed; empty where there is none. */
export const headerWord = (given: Pick<ForKind, 'headers'>, name: string): string => (headerValues(given, name)[0] ?? '').trim().toLowerCase();
