import { mediumDay, operativeDueOn, overallOutcome, shortDay, type Decided, type IsoDate, type Outcome } from '@openvalve/domain';
import { lateWords } from '../../../../../lib/words.ts';
import type { RequestView } from '../../queries.ts';
import { answeredOn } from '../answered-on.ts';

/** One stage of the way from a question to a judge. `not_needed`: this case goes round it; `missed`: it went on without what was due there. */
export type PathStage = {
  readonly key: 'answer' | 'review' | 'ico' | 'tribunal';
  readonly title: string;
  readonly state: 'done' | 'now' | 'ahead' | 'not_needed' | 'missed';
  /** What happened there and what is due, a line each. */
  readonly lines: readonly string[];
  readonly late: boolean;
};

type Case = Pick<
  RequestView,
  'stage' | 'clock' | 'fee' | 'review' | 'reviewWindow' | 'complaint' | 'complaintWindow' | 'decision' | 'appeal' | 'nextStep' | 'papers' | 'chronology' | 'today'
>;

/** A day with its year only where that is not this one. */
const dayIn = (today: IsoDate) => (day: IsoDate): string => (day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : mediumDay(day));

/** Where a case is on the way from silence or refusal to review, ICO and Tribunal, with every date; null before a council has it, and once it gave everything. */
export function pathOf(request: Case): PathStage[] | null {
  const { stage, review, complaint } = request;
  if (stage === 'not_started' || stage === 'draft' || stage === 'sending' || stage === 'withdrawn') return null;
  if (stage === 'answered' && outcomeOf(request) === 'disclosed_in_full' && !review && !complaint) return null;
  const at = whereItIs(request);
  return [answerStage(request, at), reviewStage(request, at), icoStage(request, at), tribunalStage(request, at)];
}

/** Whether the way onward matters already: before a council is late or has held something back it is only there to be opened. */
export const isUnderWay = ({ stage, clock, complaint }: Case): boolean => stage === 'answered' || complaint !== null || clock?.overdue === true;

const order = ['answer', 'review', 'ico', 'tribunal'] as const;
type Place = (typeof order)[number];

function whereItIs({ nextStep: { step }, stage, review, reviewWindow, complaint, decision, appeal }: Case): Place {
  if (appeal || step === 'consider_appeal') return 'tribunal';
  if (complaint || decision || step === 'complain') return 'ico';
  if (review || (stage === 'answered' && reviewWindow !== null)) return 'review';
  return 'answer';
}

const stateOf = (place: Place, at: Place): PathStage['state'] => {
  const far = order.indexOf(place) - order.indexOf(at);
  return far < 0 ? 'done' : far === 0 ? 'now' : 'ahead';
};

const outcomeOf = ({ papers }: Case): Outcome | null => {
  const said = papers.flatMap(({ outcome }) => outcome ?? []);
  return said.length === 0 ? null : overallOutcome(said);
};

const answerTitles: Record<Outcome, string> = { disclosed_in_full: 'Answered', disclosed_in_part: 'Given in part', refused: 'Refused', not_held: 'Not held' };

function answerStage(request: Case, at: Place): PathStage {
  const { stage, clock, fee } = request;
  const shown = dayIn(request.today);
  const outcome = stage === 'answered' ? outcomeOf(request) : null;
  const late = clock?.overdue === true;
  const day = answeredOn(request);
  const lines = [
    ...(stage === 'answered' && day !== null ? [`On ${shown(day)}`] : []),
    ...(clock ? [`Due ${shown(operativeDueOn(clock))}`] : []),
    ...(stage === 'awaiting_clarification' ? ['No due date: it asked a question'] : []),
    ...(fee ? [`Fee to be paid by ${shown(fee.lapsesAfter)}`] : []),
    ...(late ? [capital(lateWords(clock.daysLate))] : []),
  ];
  return { key: 'answer', title: outcome === null ? (late ? 'No answer' : 'The council’s answer') : answerTitles[outcome], state: at !== 'answer' && late && stage !== 'answered' ? 'missed' : stateOf('answer', at), lines, late };
}

function reviewStage({ review, reviewWindow, complaint, stage, clock, today }: Case, at: Place): PathStage {
  const shown = dayIn(today);
  const title = 'Internal review';
  if (!review && (complaint?.about === 'silence' || (stage === 'awaiting_response' && clock?.overdue))) {
    return { key: 'review', title, state: 'not_needed', lines: ['Not needed when there is no answer'], late: false };
  }
  const lines = review
    ? [
        `Asked ${shown(review.askedOn)}`,
        ...(review.answeredOn ? [`Answered ${shown(review.answeredOn)}`] : [...(review.normallyBy ? [`Should answer by ${shown(review.normallyBy)}`] : []), `${review.statutory ? 'Has to answer' : 'At most'} by ${shown(review.atMostBy)}`]),
        ...(review.overdue ? ['That day has passed'] : []),
      ]
    : reviewWindow
      ? [`Ask by ${shown(reviewWindow.by)}`, ...(reviewWindow.tooLate ? ['Later it may be refused'] : [])]
      : [stage === 'answered' ? 'Not asked for' : 'Within 40 working days of a refusal'];
  return { key: 'review', title, state: stateOf('review', at), lines, late: review?.overdue ?? false };
}

const decidedLines: Record<Decided, string> = { upheld: 'Decided for us', partly_upheld: 'Decided partly for us', not_upheld: 'Decided for the council' };

function icoStage({ complaint, complaintWindow, decision, today }: Case, at: Place): PathStage {
  const shown = dayIn(today);
  const lines = [
    ...(complaint ? [`Asked ${shown(complaint.on)}`] : []),
    ...(decision ? [`${decidedLines[decision.decided]}, ${shown(decision.sentOn)}`] : []),
    ...(decision?.complyBy ? [`To do as told by ${shown(decision.complyBy)}`] : []),
    ...(complaintWindow && !complaint ? [`Ask by ${shown(complaintWindow.by)}`] : []),
  ];
  const none = at === 'ico' ? 'Can be asked now' : 'After a review; for silence, after a reminder';
  return { key: 'ico', title: 'The ICO', state: stateOf('ico', at), lines: lines.length > 0 ? lines : [none], late: false };
}

function tribunalStage({ decision, appeal, today }: Case, at: Place): PathStage {
  const shown = dayIn(today);
  const lines = appeal
    ? [`${appeal.by === 'us' ? 'We appealed' : 'The council appealed'} ${shown(appeal.on)}`]
    : [decision ? `Appeal by ${shown(decision.appealBy)}` : 'Within 28 days of the ICO’s notice'];
  return { key: 'tribunal', title: 'The Tribunal', state: stateOf('tribunal', at), lines, late: false };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
