import type { Automatic, ComplaintAbout, FollowUpPurpose, IncomingMailId, IsoDate, MessageId, PaperAsked, PersonId, RequestId } from '@openvalve/domain';
import type { ColumnType, Generated } from 'kysely';

/** What a mail that was sent on says of itself. */
export type ForwardedOnRecord = { readonly name: string; readonly address: string; readonly sentOn: IsoDate | null; readonly subject: string | null };

export type MessageTable = {
  id: Generated<MessageId>;
  request_id: RequestId;
  direction: 'outgoing' | 'incoming';
  kind: 'initial_request' | 'follow_up' | 'incoming';
  /** What a letter after the first is for; null for the first, and for what came in. */
  purpose: FollowUpPurpose | null;
  about: ComplaintAbout | null;
  mail_message_id: string | null;
  from_name: string | null;
  from_address: string | null;
  to_address: string | null;
  subject: Generated<string>;
  body: Generated<string>;
  campaign_body: string | null;
  asked: ColumnType<PaperAsked[] | null, string | null, string | null>;
  came_by: string | null;
  council_reference: string | null;
  happened_on: IsoDate | null;
  recorded_by: PersonId | null;
  raw_sha256: string | null;
  handed_to: string | null;
  mail_id: IncomingMailId | null;
  automatic: Automatic | null;
  sender_known: boolean | null;
  sender_accepted_by: PersonId | null;
  sender_accepted_at: Date | null;
  forwarded_by: PersonId | null;
  forwarded: ColumnType<ForwardedOnRecord | null, string | null, string | null>;
  reports_on: MessageId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
};

export type AttachmentTable = {
  id: Generated<string>;
  message_id: MessageId;
  filename: string;
  declared_type: string | null;
  sha256: string;
  size: number;
  content_type: string;
  inline: Generated<boolean>;
  content_id: string | null;
  created_at: Generated<Date>;
};

export type DeliveryAttemptTable = {
  id: Generated<string>;
  message_id: MessageId;
  opened_at: Generated<Date>;
  closed_at: Date | null;
  result: 'accepted' | 'refused' | 'temporary' | 'uncertain' | null;
  server: string | null;
  said: string | null;
  raw: Buffer | null;
  raw_sha256: ColumnType<string | null, never, never>;
};

/** What would have left this machine: the local mail catcher. */
export type CaughtMailTable = {
  id: Generated<string>;
  purpose: 'council' | 'sign-in' | 'invitation' | 'notice';
  mail_message_id: string;
  envelope_from: string;
  envelope_to: string[];
  subject: string;
  raw: Buffer;
  request_id: RequestId | null;
  caught_at: Generated<Date>;
};
