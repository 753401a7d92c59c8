import type { Instant } from '@openvalve/domain';

/** What was destroyed, or is to be. */
export type DestructionView = {
  id: string;
  sha256: string;
  councilName: string | null;
  documentId: string | null;
  reason: string;
  /** Null where it was done again after the database had been put back to an earlier day. */
  askedBy: { id: string; name: string } | null;
  askedAt: Instant;
  confirmedBy: { id: string; name: string } | null;
  /** Asked for; being done; every byte gone; or taken back. */
  state: 'asked' | 'under-way' | 'done' | 'withdrawn';
  doneAt: Instant | null;
  repeatedAt: Instant | null;
};
