import type { Aftermath, CampaignId, Channel, CouncilSlug, DocumentKind, ExemptionCode, IsoDate, Outcome, Period, PersonId, Programme, RequestId, Stage, StatutoryClock } from '@openvalve/domain';
import type { ColumnType, Generated } from 'kysely';

/** Where each request stands: derived from its case file, written in the same transaction. */
export type FoiRequestTable = {
  id: RequestId;
  campaign_id: CampaignId;
  council_slug: CouncilSlug;
  programme: Programme;
  applicant_id: PersonId;
  answering_body: string;
  stage: Exclude<Stage, 'not_started'>;
  uncertain: Generated<boolean>;
  withdrawn_why: 'given_back' | 'lapsed' | 'withdrawn' | null;
  channel: Channel | null;
  /** Only the catcher has its letter. */
  rehearsal: Generated<boolean>;
  received_on: IsoDate | null;
  clock: ColumnType<StatutoryClock | null, string | null, string | null>;
  due_on: IsoDate | null;
  overdue_after: IsoDate | null;
  deadline_noted: Generated<boolean>;
  answered_on: IsoDate | null;
  outcome: Outcome | null;
  unclassified_count: Generated<number>;
  /** The latest of what came after the answer, or in its place. */
  aftermath: Aftermath | null;
  /** While a review has no answer. */
  review_normally_by: IsoDate | null;
  review_at_most_by: IsoDate | null;
  comply_by: IsoDate | null;
  appeal_by: IsoDate | null;
  fee_lapses_after: IsoDate | null;
  version: number;
  drafted_at: Generated<Date>;
  changed_at: Generated<Date>;
};

export type RequestPaperTable = {
  request_id: RequestId;
  kind: DocumentKind;
  period: Period | null;
  outcome: Outcome | null;
  exemptions: Generated<ExemptionCode[]>;
};

/** The case file. PostgreSQL refuses to change or remove a row. */
export type CaseEventTable = {
  request_id: RequestId;
  seq: number;
  event: ColumnType<unknown, string, never>;
  actor: ColumnType<string, string, never>;
  recorded_at: ColumnType<Date, Date | undefined, never>;
};

/** How the last comparison of rows with their case files ended: one row. */
export type ComparisonTable = {
  one_row: Generated<boolean>;
  compared_at: Date;
  requests: number;
  disagreeing: number;
};
