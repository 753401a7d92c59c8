import type { CouncilSlug, Programme } from '@openvalve/domain';
import type { Generated } from 'kysely';

export type AgreementTable = {
  council_slug: CouncilSlug;
  programme: Programme;
  round: string;
  start_year: string;
  end_year: string | null;
  amount_gbp: number | null;
  amount_source: string | null;
  amount_note: string | null;
  publication_page: string | null;
  document_title: string | null;
  later_events: string | null;
  later_events_source: string | null;
  source: string;
  second_source: string | null;
  confidence: string | null;
  notes: string | null;
  moved_to_safety_valve: Generated<boolean>;
};

/** What newspapers and committee papers have reported: not yet read by us from a document. */
export type ReportedFindingTable = {
  id: number;
  council_slug: CouncilSlug | null;
  programme: string;
  kind: string;
  metric: string;
  paraphrase: string;
  baseline: string | null;
  target: string | null;
  target_year: string | null;
  official_position: string | null;
  source_url: string;
};
