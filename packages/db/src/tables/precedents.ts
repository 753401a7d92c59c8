import type { ExemptionCode, IsoDate, PersonId, PrecedentResult } from '@openvalve/domain';
import type { Generated } from 'kysely';

/** A decision of the ICO or a tribunal. */
export type PrecedentTable = {
  id: Generated<string>;
  reference: string;
  authority: string;
  decided_by: 'ico' | 'tribunal';
  decided_on: IsoDate | null;
  exemptions: ExemptionCode[];
  result: PrecedentResult;
  summary: string;
  url: string;
  seen_as: 'read' | 'reported';
  checked_on: IsoDate;
  origin: 'register' | 'person';
  version: Generated<number>;
  changed_at: Generated<Date>;
  changed_by: PersonId | null;
  retired_at: Date | null;
  retired_by: PersonId | null;
  retired_why: string | null;
};
