import type { ColumnType } from 'kysely';
import type { AuthenticationOnRecord } from './mail-in.ts';

export type MailPaceTable = {
  host: string;
  free_at: Date;
};

/** One thing a check of the mail settings looked at in the DNS. */
export type RecordFound = {
  readonly what: 'mx' | 'spf' | 'dkim' | 'dmarc';
  /** `advice`: it works, and could be better. */
  readonly level: 'good' | 'advice' | 'wrong';
  /** What was found, and what to do, in plain words. */
  readonly words: string;
  /** The record to add or to put in the place of another; null where nothing is to be done. */
  readonly record: { readonly name: string; readonly type: 'MX' | 'TXT'; readonly value: string } | null;
};

/** What the mail server said to a message to ourselves. */
export type CheckSent = { readonly result: 'accepted' | 'refused' | 'temporary' | 'uncertain'; readonly server: string; readonly said: string; readonly from: string; readonly envelopeFrom: string };

export type MailCheckTable = {
  id: string;
  settings: string;
  address: string;
  begun_at: Date;
  records: ColumnType<RecordFound[], string, string>;
  sent: ColumnType<CheckSent | null, string | null | undefined, string | null>;
  arrived_at: ColumnType<Date | null, undefined, Date>;
  arrived_from: ColumnType<string | null, undefined, string | null>;
  arrived_envelope_from: ColumnType<string | null, undefined, string | null>;
  arrived_authentication: ColumnType<AuthenticationOnRecord | null, undefined, string | null>;
  ended_at: ColumnType<Date | null, undefined, Date>;
};
