import { exemptions, longDay, plainDay, type ExemptionCode, type Regime } from '@openvalve/domain';
import type { FollowUpFacts } from '../../follow-up-facts.ts';
import { legalFigures, theRegulator } from '../../legal-figures.ts';
import { andList } from '../../paper-words.ts';
import { extendedByNoticeOf, lastDays, restsOnExpectation } from './time-words.ts';
import { groundWords, placeOf, upperFirst } from './law-words.ts';

const days = legalFigures.answerWithin.value;

/** A notice of extension that the law does not recognise. */
export type RefusedExtension = NonNullable<FollowUpFacts['extension']> & { readonly refused: 'late' | 'only_absolute' | 'wrong_regime' };

/** The latest notice of extension where the law does not recognise it. */
export const refusedExtension = ({ extension }: FollowUpFacts): RefusedExtension | null =>
  extension === null || extension.refused === null ? null : { ...extension, refused: extension.refused };

/** What the law says of such a notice, one paragraph each. */
export function whyRefused(facts: FollowUpFacts, notice: RefusedExtension): string[] {
  if (facts.extended) return [onceMore(facts)];
  if (notice.refused === 'late') return [...(facts.regime === 'EIR' ? [onlyIfLarge] : []), tooLate(facts)];
  const [ofTheAct, ofTheRegulations] = [byLaw(notice.exemptions, 'FOIA'), byLaw(notice.exemptions, 'EIR')];
  if (facts.regime === 'EIR') return notInTheRegulations(ofTheAct);
  return notice.refused === 'wrong_regime' && ofTheRegulations.length > 0 ? notInTheAct(ofTheRegulations) : nothingToWeigh(ofTheAct);
}

/** The same in a clause, for a chronology. */
export const whyRefusedInBrief = ({ regime }: FollowUpFacts, { refused }: RefusedExtension): string => {
  if (refused === 'late') return `the notice came after the ${days} working days were over`;
  if (refused === 'only_absolute') return 'no exemption was named for which the public interest is weighed';
  return regime === 'EIR' ? 'the Regulations have no extension for weighing the public interest' : 'it rests on the Environmental Information Regulations, and the request is one under the Act';
};

/** Time was extended before, and this is another notice: the law has one extension, and no second. */
function onceMore(facts: FollowUpFacts): string {
  const before = extendedByNoticeOf(facts);
  const once = `You had told me ${before === null ? '' : `on ${plainDay(before)} `}that you needed longer.`;
  const ends = (past: string, still: string): string => `${facts.today > facts.lastDay ? past : still} on ${longDay(facts.lastDay)}`;
  return facts.regime === 'EIR'
    ? `${once} Regulation 7(1) allows ${legalFigures.extendedWithin.value} working days at most, and these ${ends('ended', 'end')}. The Regulations have no second extension.`
    : `${once} Section 10(3) of the Act gives what is reasonable for weighing the public interest, and sets no day. ${upperFirst(theRegulator)} expects a council to need no more than ${legalFigures.extendedWithin.value} working days in all, and these ${ends('ended', 'end')}.`;
}

const byLaw = (cited: readonly ExemptionCode[], regime: Regime): ExemptionCode[] => cited.filter((code) => exemptions[code].regime === regime);

const onlyQualified = 'Section 10(3) of the Act gives a council longer only where it has to weigh the public interest, that is, where a qualified exemption applies.';

const onlyIfLarge = `Regulation 7(1) lets a council take up to ${legalFigures.extendedWithin.value} working days where both the complexity and the volume of the information make it impracticable to answer within ${days}.`;

function nothingToWeigh(cited: readonly ExemptionCode[]): string[] {
  const absolute = cited.filter((code) => exemptions[code].nature === 'absolute');
  const excluded = cited.filter((code) => exemptions[code].nature === 'exclusion');
  if (absolute.length + excluded.length === 0) {
    return [
      `I did not find an exemption named in your message. ${onlyQualified} The Act has no extension for a request that is complex or takes long to answer.`,
    ];
  }
  return [
    `You named ${andList([...excluded, ...absolute].map(groundWords))}. ${onlyQualified}`,
    ...(absolute.length === 0 ? [] : [`${upperFirst(andList(absolute.map(placeOf)))} ${absolute.length === 1 ? 'is an absolute exemption' : 'are absolute exemptions'}, to which that weighing does not apply.`]),
    ...(excluded.length === 0 ? [] : [`${upperFirst(andList(excluded.map(placeOf)))} ${excluded.length === 1 ? 'is' : 'are'} not among the grounds for which the public interest is weighed. A notice that relies on ${excluded.length === 1 ? 'it' : 'them'} is due within the same ${days} working days (section 17(5)).`]),
  ];
}

const notInTheAct = (cited: readonly ExemptionCode[]): string[] => [
  `You named ${andList(cited.map(groundWords))}. ${cited.length === 1 ? 'That is an exception' : 'Those are exceptions'} of the Environmental Information Regulations 2004, and my request was made under the Act. ${onlyQualified} The Act has no extension for a request that is complex or large.`,
  'If you believe that the papers are environmental information, please tell me which part of the definition in regulation 2(1) they meet.',
];

const notInTheRegulations = (cited: readonly ExemptionCode[]): string[] => [
  `${cited.length === 0 ? '' : `You named ${andList(cited.map(groundWords))}, which ${cited.length === 1 ? 'belongs' : 'belong'} to another law. `}The Regulations have no extension for weighing the public interest. ${onlyIfLarge}`,
];

const tooLate = (facts: FollowUpFacts): string => {
  const time = `The ${days} working days ended on ${lastDays(facts)}, before your message came.`;
  return facts.regime === 'EIR'
    ? `Regulation 7(3) asks you to say so within the first ${days}. ${time}`
    : `A notice that names the exemption is due within ${days} working days (section 17(1) of the Act), and section 10(3) says that weighing the public interest does not move that. ${time}`;
};

/** “The answer is due on …”: when it is really due, and whether that day is over. */
export const reallyDue = (facts: FollowUpFacts): string => {
  const { dueOn, lastDay, today } = facts;
  if (restsOnExpectation(facts)) return today > lastDay ? 'Please let me have your decision now.' : `Please let me have your decision by ${longDay(lastDay)}.`;
  if (today > lastDay) return 'So I take your answer to be overdue. Please send it now.';
  const due = today > dueOn ? lastDay : dueOn;
  return `So your answer is still due by ${longDay(due)}. Please send it by then.`;
};
