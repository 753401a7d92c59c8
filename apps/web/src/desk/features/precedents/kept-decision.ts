import type { TypedDecision } from './typed-decision.ts';

/** A correction as it is typed, and the version of the entry its writer saw. */
export type Correction = { typed: TypedDecision; version: number };

/** Under which name a new decision is kept in this tab while it is typed. */
export const newDecision = 'decision:new';

/** Under which name a correction is kept in this tab while it is typed. */
export const correctionOf = (id: string): string => `decision:${id}`;
