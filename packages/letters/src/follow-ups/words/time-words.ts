import { exemptions, longDay, plainDay, type Breach, type IsoDate } from '@openvalve/domain';
import type { FollowUpFacts } from '../../follow-up-facts.ts';
import { legalFigures, theRegulator } from '../../legal-figures.ts';
import { lawWords, upperFirst } from './law-words.ts';

const { answerWithin, extendedWithin } = legalFigures;

/** After the later reading's last day: the only day on which a letter calls a council late (clock.md R2d). */
export const isLate = ({ today, lastDay }: FollowUpFacts): boolean => today > lastDay;

/** Whether the fortieth day is what the ICO expects and no limit of the Act (s.10(3)). */
export const restsOnExpectation = ({ extended, regime }: FollowUpFacts): boolean => extended && regime === 'FOIA';

/** “The 20 working days that section 10(1) of the Act allows ended on …”, and of a longer time by whose authority it was longer. */
export function timeEnded(facts: FollowUpFacts, verb: 'ended' | 'had ended' | 'end' = 'ended'): string {
  const { extended, regime } = facts;
  const when = `${verb} on ${lastDays(facts)}`;
  if (!extended) return `The ${answerWithin.value} working days that ${lawWords[regime].timeLimit} allows ${when}`;
  return regime === 'EIR'
    ? `Regulation 7(1) of the Regulations allows ${extendedWithin.value} working days at most, which ${when}`
    : `${upperFirst(theRegulator)} expects a council to need no more than ${extendedWithin.value} working days in all, which ${when}`;
}

/**
 * The last day. Both readings of an arrival at a weekend or on a holiday are given, except where time was extended: a notice can have
 * extended one of them only, and then the later one speaks for both.
 */
export const lastDays = ({ dueOn, lastDay, extended }: Pick<FollowUpFacts, 'dueOn' | 'lastDay' | 'extended'>): string =>
  extended || dueOn === lastDay
    ? longDay(lastDay)
    : `${longDay(dueOn)}, or on ${longDay(lastDay)} if an arrival at a weekend or on a holiday is counted from the next working day`;

/** The day of the notice that extended time, where it was extended and the day is on file. */
export const extendedByNoticeOf = ({ extended, extension, extendedByNoticeOf: known }: FollowUpFacts): IsoDate | null => {
  if (!extended) return null;
  return known ?? (extension?.refused === null ? extension.on : null);
};

/** That the days of a fee are left out of the count, so that whoever counts comes to the same day. */
export const feeWords = ({ leftOutForFee, regime }: FollowUpFacts): string | null =>
  leftOutForFee ? `The days from ${plainDay(leftOutForFee.from)} to ${plainDay(leftOutForFee.to)}, while you waited for ${regime === 'EIR' ? 'a charge' : 'a fee'}, are left out of that count.` : null;

/** Why time was extended, where it was. */
export const whyExtended = (facts: FollowUpFacts): string | null => {
  if (!facts.extended) return null;
  const on = extendedByNoticeOf(facts);
  const told = on === null ? 'You told me' : `On ${plainDay(on)} you told me`;
  return facts.regime === 'EIR'
    ? `${told} that you needed longer, because of the complexity and the volume of what I asked for.`
    : `${told} that you needed longer to weigh the public interest. The Act sets no day for that.`;
};

/**
 * A last day that an answer missed, and the day it came; null where it was in time, or is still awaited. The case file says which
 * those are: an answer that came while the council waited for us is not late, whatever the day.
 */
export function lateAnswer({ breaches }: FollowUpFacts): { lastDay: IsoDate; cameOn: IsoDate } | null {
  const broken = breaches.findLast((breach) => breach.ended === 'answered' && breach.until !== null);
  return broken?.until ? { lastDay: broken.lastDay, cameOn: broken.until } : null;
}

/** Whether the last word on the papers is the review's, so that the day of the first answer is not known. */
export const cameWithReview = ({ answeredOn, review }: FollowUpFacts): boolean =>
  review !== null && answeredOn !== null && answeredOn >= review.clock.askedOn;

/** Questions asked when the time for answering was over: time ran afresh, and the delay before stays (clock.md R3c). */
export const askedLate = ({ breaches }: FollowUpFacts): (Breach & { until: IsoDate })[] =>
  breaches.filter((breach): breach is Breach & { until: IsoDate } => breach.ended === 'asked' && breach.until !== null);

/** Where else the same time limit stands, for the refusals among the answers: “section 17(1)”. */
export function limitOfRefusals({ regime, papers }: FollowUpFacts): string[] {
  const refused = papers.filter(({ outcome }) => outcome === 'refused' || outcome === 'disclosed_in_part').flatMap(({ exemptions: grounds }) => grounds);
  if (regime === 'EIR') return refused.length > 0 ? ['regulation 14(2)'] : [];
  const excluded = refused.some((code) => exemptions[code].nature === 'exclusion');
  const exempt = refused.some((code) => exemptions[code].nature !== 'exclusion' && exemptions[code].regime === 'FOIA');
  return [...(exempt ? ['section 17(1)'] : []), ...(excluded ? ['section 17(5)'] : [])];
}
