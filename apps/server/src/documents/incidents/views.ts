import type { BreachStep, Instant } from '@openvalve/domain';

/** One step of the checklist, with who did it and when. */
export type IncidentStepView = { step: BreachStep; words: string; law: string | null; done: { by: string; at: Instant } | null };

export type IncidentLineView = {
  id: string;
  council: { slug: string; name: string } | null;
  requestId: string | null;
  documentId: string | null;
  noticedAt: Instant;
  /** By when the Commissioner has to be told, where our own duty arises. */
  reportBy: Instant;
  stepsLeft: number;
  ended: { at: Instant; how: 'opened-again' | 'destroyed' } | null;
};

export type IncidentView = IncidentLineView & {
  sha256: string;
  why: string;
  closedAt: Instant;
  closedBy: string;
  openTo: { id: string; name: string }[];
  steps: IncidentStepView[];
  /** What the law says to whoever has such a file in hand. */
  law: { law: string; words: string }[];
  /** The letter to the council, as a draft on the request; null where it could not be begun there. */
  letterId: string | null;
};

/** What closing a file did. The letter's words are here in any case, to be copied where there is no draft. */
export type FileClosedView = { incidentId: string; openTo: { id: string; name: string }[]; takenDown: number; letter: { subject: string; body: string } | null; letterId: string | null };
