import type { IsoDate, PersonId, Role } from '@openvalve/domain';
import type { Generated } from 'kysely';

export type PersonTable = {
  id: Generated<PersonId>;
  name: Generated<string>;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  real_name: string | null;
  named_publicly: Generated<boolean>;
  consent_to_follow_ups: Generated<boolean>;
  consent_to_follow_ups_at: Date | null;
  roles: Generated<Role[]>;
  left_at: Date | null;
  remind: Generated<'daily' | 'weekly'>;
  remind_hour: Generated<number>;
  remind_weekday: Generated<number>;
  reminders_off_at: Date | null;
  mail_bounced_at: Date | null;
  reminders_considered_on: IsoDate | null;
  /** When name and address were erased, some time after they left. */
  erased_at: Date | null;
};

export type SessionTable = {
  id: Generated<string>;
  token: string;
  user_id: PersonId;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type AccountTable = {
  id: Generated<string>;
  account_id: string;
  provider_id: string;
  user_id: PersonId;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  password: string | null;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type VerificationTable = {
  id: Generated<string>;
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
};

export type InvitationTable = {
  id: Generated<string>;
  email: string | null;
  roles: Role[];
  token_sha256: string;
  invited_by: PersonId | null;
  created_at: Generated<Date>;
  expires_at: Date;
  link_shown_at: Date | null;
  accepted_at: Date | null;
  accepted_by: PersonId | null;
  revoked_at: Date | null;
};
