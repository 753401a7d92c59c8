import { headlineDay, longDay, unreachable } from '@openvalve/domain';
import { aftermathWords } from '../components/status-words.ts';
import { lateBy, type PublicRequest } from './council-requests.ts';

type After = NonNullable<PublicRequest['after']>;

/** Where a request’s clock is, in a few words. */
export function clockTitle(request: PublicRequest): string {
  const { day, of, stopped } = request;
  const late = lateBy(request);
  if (stopped?.lapsed) return 'Not paid in time';
  if (stopped) return 'The clock has stopped';
  if (late !== null) return late === 0 ? 'Late' : `Late by ${late} working ${late === 1 ? 'day' : 'days'}`;
  return day === null ? 'Waiting for an answer' : `Day ${Math.min(day, of)} of ${of}`;
}

/** The same in two or three sentences: the days it has, since when, and until when. */
export function clockWords(council: string, request: PublicRequest): string {
  const { dueOn, stopped, receivedOn, overdue } = request;
  if (stopped) return stoppedWords(council, stopped, receivedOn);
  if (dueOn === null) return `${council} received our request on ${longDay(receivedOn)}.`;
  return overdue ? `${given(council, request)} ${expected(request) ? 'An answer was expected by' : 'The last lawful day was'} ${longDay(dueOn)}.` : `${given(council, request)} ${has(council, request)}`;
}

function stoppedWords(council: string, { since, payBy, lapsed }: NonNullable<PublicRequest['stopped']>, receivedOn: PublicRequest['receivedOn']): string {
  const received = `It received our request on ${longDay(receivedOn)}.`;
  if (payBy === null) return `${council} asked what was meant on ${longDay(since)}. It has to answer 20 working days after it is told, so there is no due date now. ${received}`;
  return lapsed
    ? `${council} asked for a fee on ${longDay(since)}. It could be paid until ${longDay(payBy)}. It was not, so the council need no longer answer. ${received}`
    : `${council} asked for a fee on ${longDay(since)}. No day counts until it is paid, so there is no due date now. It can be paid until ${longDay(payBy)}. ${received}`;
}

/** Whether the fortieth day is the ICO’s expectation and no limit in the law. */
const expected = ({ of, regime }: PublicRequest): boolean => of === 40 && regime === 'FOIA';

function given(council: string, request: PublicRequest): string {
  if (expected(request)) return `${council} said in time that it has to weigh the public interest. The Act then sets no number of days; the ICO expects 40 working days at most.`;
  return request.of === 40 ? `${council} said in time that the request is complex and large. The law then gives it 40 working days.` : 'The law gives a council 20 working days.';
}

function has(council: string, request: PublicRequest): string {
  const { startedOn, receivedOn, dueOn } = request;
  const due = dueOn === null ? '' : ` and ${expected(request) ? 'should' : 'must'} answer by ${longDay(dueOn)}`;
  return startedOn === receivedOn
    ? `${council} received our request on ${headlineDay(receivedOn)}${due}.`
    : `They began again when ${council} had the answer to its question, on ${headlineDay(startedOn)}. It${due.replace(/^ and/, '')}.`;
}

/** What came after an answer, or in its place: the same words as everywhere. */
export const afterTitle = (is: After['is']): string => aftermathWords[is].words;

/** What that means, and by when. */
export function afterWords(council: string, { after, regime, answeredOn }: PublicRequest): string {
  if (after === null) return '';
  const by = after.by === null ? '' : longDay(after.by);
  switch (after.is) {
    case 'review_asked':
      return regime === 'EIR'
        ? `We asked ${council} to look at its answer again. The law gives it until ${by}.`
        : `We asked ${council} to look at its answer again. By the code of practice it has until ${by} at most.`;
    case 'review_overdue':
      return `We asked ${council} to look at its answer again. It had until ${by}${regime === 'EIR' ? '' : ', which is the most the code of practice allows'}.`;
    case 'review_answered':
      return `${council} has looked at its answer again and told us.`;
    case 'complained':
      return answeredOn === null ? 'We have told the ICO, who oversees the law, that no answer came.' : 'We have asked the ICO, who oversees the law, to look at the answer.';
    case 'decided':
      return after.by === null ? 'The ICO has decided.' : `The ICO has decided. What ${council} was told to do has to be done by ${by}.`;
    case 'appealed':
      return 'The decision is before the First-tier Tribunal.';
    default:
      return unreachable(after.is);
  }
}
