import type { CampaignId, CouncilSlug, DocumentKind, GuardPassId, PersonId, Programme, RequestId } from '@openvalve/domain';
import type { Generated } from 'kysely';

export type CampaignTable = {
  id: Generated<CampaignId>;
  slug: string;
  programme: Programme;
  title: string;
  document_kinds: DocumentKind[];
  letter_subject: string;
  letter_body: string;
  stage: Generated<'open' | 'paused' | 'closed'>;
  version: Generated<number>;
  changed_at: Generated<Date>;
  changed_by: PersonId | null;
};

export type ClaimTable = {
  id: Generated<string>;
  campaign_id: CampaignId;
  council_slug: CouncilSlug;
  person_id: PersonId;
  request_id: RequestId;
  claimed_at: Generated<Date>;
  expires_at: Date;
  ended_at: Date | null;
  ended_why: 'given_back' | 'lapsed' | 'sent' | null;
};

export type GuardPassTable = {
  id: Generated<GuardPassId>;
  request_id: RequestId;
  reason: string;
  passed_by: PersonId;
  passed_at: Generated<Date>;
};
