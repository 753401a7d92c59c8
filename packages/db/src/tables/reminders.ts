import type { IsoDate, PersonId, RequestId, SayingKind } from '@openvalve/domain';
import type { Generated } from 'kysely';

/** A person's reminder mail of a day. Its words are there only while it is being handed over. */
export type ReminderMailTable = {
  id: Generated<string>;
  person_id: PersonId;
  day: IsoDate;
  made_at: Date;
  handing_over_at: Date | null;
  subject: string | null;
  body: string | null;
  ended_at: Date | null;
  result: 'accepted' | 'refused' | 'nothing_left' | 'unwanted' | null;
};

/** What was said to whom about which request, once. */
export type NoticeSentTable = {
  person_id: PersonId;
  request_id: RequestId;
  kind: SayingKind;
  about: string;
  mail_id: string | null;
  overtaken_by: SayingKind | null;
  noted_at: Date;
};
