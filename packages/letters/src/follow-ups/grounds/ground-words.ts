import { exemptions, type ExemptionCode } from '@openvalve/domain';
import type { FollowUpFacts } from '../../follow-up-facts.ts';
import { andList } from '../../paper-words.ts';
import { groundWords, placeOf, upperFirst } from '../words/law-words.ts';
import { papersInBrief } from '../words/papers-in-brief.ts';
import { isWeighed } from './any-ground.ts';
import { keptBack, type GroundCited } from './grounds-cited.ts';

/** What the council did under one ground: “You refused the KPI set under section 36 (…).” */
export function whatWasDone(who: 'You' | 'The council', { codes, papers }: GroundCited): string {
  const refused = papers.filter(({ outcome }) => outcome === 'refused');
  const inPart = papers.filter(({ outcome }) => outcome === 'disclosed_in_part');
  const done = [
    ...(refused.length === 0 ? [] : [`refused ${papersInBrief(refused)}`]),
    ...(inPart.length === 0 ? [] : [`sent ${papersInBrief(inPart)} with parts taken out`]),
  ];
  return `${who} ${done.length > 1 ? `${done.join(', and ')},` : done.join('')} under ${andList(codes.map(groundWords))}.`;
}

/**
 * That the public interest is weighed for the grounds for which it is, and what the public gains. Asked beside whatever is said
 * against a ground: it holds even where the ground does.
 */
export function publicInterest({ programmeName }: FollowUpFacts, grounds: readonly GroundCited[]): string[] {
  const weighed = grounds.flatMap(({ codes }) => codes).filter(isWeighed);
  if (weighed.length === 0) return [];
  const act = weighed.filter((code) => exemptions[code].regime === 'FOIA');
  const regulations = weighed.filter((code) => exemptions[code].regime === 'EIR');
  return [
    [
      ...(act.length === 0
        ? []
        : [`${upperFirst(andList(act.map(placeOf)))} ${act.length === 1 ? 'is a qualified exemption' : 'are qualified exemptions'}. Even where ${act.length === 1 ? 'it applies, it holds' : 'they apply, they hold'} only as far as the public interest in keeping the information back outweighs the public interest in giving it out (section 2(2)(b)).`]),
      ...(regulations.length === 0
        ? []
        : [`For ${andList(regulations.map(placeOf))} the public interest is weighed (regulation 12(1)(b)), beginning with a presumption in favour of disclosure (regulation 12(2)).`]),
    ].join(' '),
    `These papers are about public money and about provision for children with special educational needs under the ${programmeName} programme. They would let people see what the council and DfE each took on, and what came of it.`,
  ];
}

/** Grounds that speak of the request as a whole, or of what is not held: no passage can be taken out for them. */
const ofTheRequest: readonly ExemptionCode[] = ['s.12', 's.14(1)', 's.14(2)', 'reg.12(4)(a)', 'reg.12(4)(b)', 'reg.12(4)(c)'];

/** What is asked of every other refusal: document by document, and the rest of each. */
export function theRest({ papers }: FollowUpFacts, grounds: readonly GroundCited[]): string | null {
  const codes = grounds.flatMap((ground) => ground.codes);
  if (keptBack({ papers }).length === 0 || codes.every((code) => ofTheRequest.includes(code))) return null;
  const separable = codes.some((code) => exemptions[code].regime === 'EIR') ? ' (regulation 12(11))' : '';
  return `Please look at each document by itself, take out only the passages that a ground covers, and send the rest${separable}. Where you keep something back, please tell me for each passage which ground it is and why it applies${codes.some(isWeighed) ? ', and how you weighed the public interest' : ''}.`;
}

/** Which law applies, where a ground of the Regulations was cited. */
export function whichLaw(grounds: readonly GroundCited[]): string | null {
  const laws = new Set(grounds.flatMap(({ codes }) => codes.map((code) => exemptions[code].regime)));
  if (!laws.has('EIR')) return null;
  const both = laws.has('FOIA') ? 'You name grounds of two laws. Please tell me which law you applied to which paper. ' : '';
  return `${both}Please tell me which part of the definition of environmental information in regulation 2(1) these papers meet. If they meet none, please decide my request under the Freedom of Information Act 2000.`;
}
