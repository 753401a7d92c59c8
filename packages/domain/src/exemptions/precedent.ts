import { z } from 'zod';
import { IsoDate } from '../shared/iso-date.ts';
import { ExemptionCode } from './exemptions.ts';

/** For us, against us, or some of each, on the exemption named. */
export const PrecedentResult = z.enum(['for_disclosure', 'mixed', 'against']);
export type PrecedentResult = z.infer<typeof PrecedentResult>;

/** A decision of the ICO or a tribunal that a letter may point to. Neither binds anybody else; each turns on its own document and date. */
export const Precedent = z.object({
  /** “IC-376145-D4X0”, “[2022] UKFTT 244 (GRC)”. */
  reference: z.string().trim().min(3).max(80),
  /** Whose refusal it was about: “Southwark”. */
  authority: z.string().trim().min(2).max(120),
  decidedBy: z.enum(['ico', 'tribunal']),
  decidedOn: IsoDate.nullable(),
  /** The grounds it speaks about. */
  exemptions: z.array(ExemptionCode).min(1),
  result: PrecedentResult,
  /** What was asked for and what came of it, in our own words. */
  summary: z.string().trim().min(10).max(1000),
  url: z.url({ protocol: /^https?$/ }),
  /** Whether the decision itself was read, or only what another page reports of it. Only what was read is cited in a letter. */
  seenAs: z.enum(['read', 'reported']),
  /** The day somebody last looked at the page. */
  checkedOn: IsoDate,
});
export type Precedent = z.infer<typeof Precedent>;

/** Decisions a letter about these grounds may cite: read, for disclosure at least in part, on one of the grounds; those about the agreements' own papers come as given. */
export const citable = (precedents: readonly Precedent[], grounds: readonly ExemptionCode[]): Precedent[] =>
  precedents.filter(({ exemptions, result, seenAs }) => seenAs === 'read' && result !== 'against' && exemptions.some((code) => grounds.includes(code)));
