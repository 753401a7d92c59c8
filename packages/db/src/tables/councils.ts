import type { CouncilSlug, IsoDate, PersonId } from '@openvalve/domain';
import type { Generated, GeneratedAlways } from 'kysely';

/** Who answers requests: a council for itself, or a company for two of them. */
export type AnsweringBodyTable = { slug: string; name: string; domain: string | null };

export type CouncilTable = {
  slug: CouncilSlug;
  name: string;
  official_name: string;
  gss_code: string;
  gss_code_previous: string | null;
  dfe_number: string;
  type: string;
  region: string;
  website_domain: string;
  whatdotheyknow_slug: string;
  lat: number;
  lon: number;
  tile_col: number;
  tile_row: number;
  tile_label: string;
  predecessor_notes: string | null;
  successor_notes: string | null;
  created_on: IsoDate | null;
  abolished_on: IsoDate | null;
  answered_by_register: string;
  answered_by_corrected: string | null;
  answered_by_corrected_at: Date | null;
  answered_by_corrected_by: PersonId | null;
  answered_by: GeneratedAlways<string>;
};

export type FormerCouncilTable = {
  slug: CouncilSlug;
  name: string;
  official_name: string;
  gss_code: string;
  dfe_number: string;
  type: string;
  region: string;
  abolished_on: IsoDate;
  successor_slugs: CouncilSlug[];
  notes: string | null;
  sources: string | null;
};

export type CouncilAddressTable = {
  id: Generated<string>;
  council_slug: CouncilSlug;
  kind: 'email' | 'web_form';
  value: string;
  source_url: string;
  source_kind: string | null;
  seen_on: IsoDate;
  seen_text: string | null;
  note: string | null;
  confidence: 'high' | 'medium' | 'low' | null;
  origin: 'register' | 'person';
  proposed_by: PersonId | null;
  checked_at: Date | null;
  checked_by: PersonId | null;
  confirmed_at: Date | null;
  confirmed_by: PersonId | null;
  retired_at: Date | null;
  retired_by: PersonId | null;
  created_at: Generated<Date>;
};

export type RegisterLoadTable = { id: GeneratedAlways<number>; sha256: string; loaded_at: Generated<Date> };
