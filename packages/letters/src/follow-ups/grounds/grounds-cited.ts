import { ExemptionCode } from '@openvalve/domain';
import type { FollowUpFacts, PaperWord } from '../../follow-up-facts.ts';
import { anyGround } from './any-ground.ts';
import type { Argument } from './argument.ts';
import { accessible, toBePublished } from './available-elsewhere.ts';
import { cost, repeated, vexatious } from './cost-and-burden.ts';
import { commercialConfidentiality, internal, manifestlyUnreasonable, unfinished } from './environmental.ts';
import { lawEnforcement, publicAffairs } from './harm-to-public-affairs.ts';
import { commercial, confidence, environmentalPersonalData, personalData } from './people-and-trade.ts';

/** The grounds that have an argument of their own. */
export const argumentsKnown: readonly Argument[] = [
  cost, vexatious, repeated, accessible, toBePublished, lawEnforcement, publicAffairs, personalData, confidence, commercial,
  manifestlyUnreasonable, unfinished, internal, commercialConfidentiality, environmentalPersonalData,
];

/** A ground the council cited, the papers it was cited for, and what can be said about it. */
export type GroundCited = { readonly codes: readonly ExemptionCode[]; readonly papers: readonly PaperWord[]; readonly argument: Argument };

/** Papers the council refused or gave only in part. */
export const keptBack = ({ papers }: Pick<FollowUpFacts, 'papers'>): PaperWord[] =>
  papers.filter(({ outcome }) => outcome === 'refused' || outcome === 'disclosed_in_part');

/** Each ground once, with its papers, in the order of the Act. */
export function groundsCited(facts: Pick<FollowUpFacts, 'papers'>): GroundCited[] {
  const papers = keptBack(facts);
  const cited = ExemptionCode.options.filter((code) => papers.some((paper) => paper.exemptions.includes(code)));
  const arguments_ = new Set(cited.map((code) => argumentsKnown.find(({ codes }) => codes.includes(code)) ?? anyGround(code)));
  return [...arguments_].map((argument) => ({
    argument,
    codes: cited.filter((code) => argument.codes.includes(code)),
    papers: papers.filter((paper) => paper.exemptions.some((code) => argument.codes.includes(code))),
  }));
}

/** Papers kept back without a ground on file. */
export const withoutGround = (facts: Pick<FollowUpFacts, 'papers'>): PaperWord[] => keptBack(facts).filter(({ exemptions }) => exemptions.length === 0);
