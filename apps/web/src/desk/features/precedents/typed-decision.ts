import type { ExemptionCode, IsoDate } from '@openvalve/domain';
import { codesCited, Precedent } from '@openvalve/domain';

/** A decision as it is typed: text in every field. */
export type TypedDecision = {
  reference: string;
  authority: string;
  decidedBy: 'ico' | 'tribunal';
  decidedOn: string;
  grounds: string;
  result: Precedent['result'];
  summary: string;
  url: string;
  seenAs: Precedent['seenAs'];
  checkedOn: string;
};

/** Nothing typed yet; looked at today. */
export const nothingTyped = (today: IsoDate): TypedDecision => ({
  reference: '', authority: '', decidedBy: 'ico', decidedOn: '', grounds: '', result: 'for_disclosure', summary: '', url: '', seenAs: 'read', checkedOn: today,
});

/** A decision of the register as it would be typed, to be corrected. */
export const typedOf = ({ reference, authority, decidedBy, decidedOn, exemptions, result, summary, url, seenAs, checkedOn }: Precedent): TypedDecision => ({
  reference, authority, decidedBy, decidedOn: decidedOn ?? '', grounds: exemptions.join(', '), result, summary, url, seenAs, checkedOn,
});

export type FieldOfDecision = 'reference' | 'authority' | 'decidedOn' | 'grounds' | 'summary' | 'url' | 'checkedOn';

const missing: Record<FieldOfDecision, string> = {
  reference: 'Give the reference as the decision has it, such as IC-376145-D4X0.',
  authority: 'Say whose refusal it was about.',
  decidedOn: 'There is no such day. Leave it empty if the page does not say.',
  grounds: 'Name at least one ground, such as s.36 or reg.12(5)(e).',
  summary: 'Say in a sentence or two what was asked and what came of it.',
  url: 'Give the whole address of the decision’s page, beginning with https.',
  checkedOn: 'Give the day you looked at the page.',
};

/** The grounds that were understood in what was typed, each once. A word and its number belong together: “regulation 12(5)(e)” is not section 12. */
export const groundsIn = (text: string): ExemptionCode[] => [...new Set(joined(text).split(/[,;\s]+/).filter(Boolean).flatMap(codesCited))];

const joined = (text: string): string => text.replaceAll(/\b(s|r)(?:ec(?:tions?)?|eg(?:ulations?)?)?\.?\s+(?=\d)/gi, '$1.');

/** What was typed as a decision, or what is missing at which field. */
export function decisionOf({ grounds, decidedOn, ...typed }: TypedDecision): { ok: true; decision: Precedent } | { ok: false; wrong: Partial<Record<FieldOfDecision, string>> } {
  const read = Precedent.safeParse({ ...typed, url: typed.url.trim(), decidedOn: decidedOn === '' ? null : decidedOn, exemptions: groundsIn(grounds) });
  if (read.success) return { ok: true, decision: read.data };
  const wrong: Partial<Record<FieldOfDecision, string>> = {};
  for (const { path } of read.error.issues) {
    const field = path[0] === 'exemptions' ? 'grounds' : (path[0] as FieldOfDecision);
    wrong[field] = missing[field];
  }
  return { ok: false, wrong };
}
