import type { Instant } from '@openvalve/domain';
import type { AuditAction, AuditArea, OperatorsAction } from './audit-areas.ts';

export type { AuditAction, AuditArea, OperatorsAction } from './audit-areas.ts';

/** One line of the audit page. */
export type AuditEntryView = {
  id: number;
  at: Instant;
  /** Who did it; null for the program itself, and for the operator at the terminal. */
  by: { id: string; name: string } | null;
  /** An action this version has words for, or one another version wrote. */
  action: AuditAction | OperatorsAction | (string & {});
  area: AuditArea | null;
  /** What it was done to: a name where there still is one. */
  subject: { id: string; name: string | null };
  /** Particulars as names and values, in words as they were written down. */
  detail: { name: string; value: string }[];
};

export type AuditView = {
  entries: AuditEntryView[];
  /** Everyone who appears as having done something, for the filter. */
  people: { id: string; name: string }[];
  /** Where the next page begins; null when this is the last. */
  next: number | null;
};
