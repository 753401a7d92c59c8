import type { Precedent } from '@openvalve/domain';

/** A decision of the register, as the page shows it. */
export type PrecedentView = Precedent & {
  id: string;
  version: number;
  /** Why it was set aside; null while letters may cite it. */
  retiredWhy: string | null;
  /** Whether a letter may cite it: it was read, it is not against us, and nobody set it aside. */
  cited: boolean;
};
