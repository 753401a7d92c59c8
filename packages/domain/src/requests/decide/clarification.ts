import type { PaperAsked } from '../../agreements/document-kind.ts';
import { restartClock } from '../../clock/start-clock.ts';
import type { MessageId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import { declined, ok, type Result } from '../../shared/result.ts';
import type { Circumstances, FoiRequestProblem } from '../foi-request.commands.ts';
import type { FoiRequestEvent } from '../foi-request.events.ts';
import type { FoiRequest, PartQuestion } from '../foi-request.ts';
import { isAmong, outstandingOf } from '../replay/answers.ts';
import { isOwed } from '../replay/folding.ts';
import { statedDayProblem, withinCalendar } from './days.ts';

type Given = { readonly on: IsoDate; readonly papers?: readonly PaperAsked[] | undefined; readonly messageId?: MessageId };

/** Questions about some of the papers that wait for us, and whose papers have no answer yet. */
export const openParts = (request: FoiRequest): PartQuestion[] =>
  isOwed(request) ? request.partQuestions.filter(({ answeredOn, papers }) => answeredOn === null && papers.some(isAmong(outstandingOf(request)))) : [];

/** Whether the council waits for us to answer a question, about all of it or a part. */
export const isQuestionOpen = (request: FoiRequest): boolean => request.position.stage === 'awaiting_clarification' || openParts(request).length > 0;

/**
 * The answer to the open question, as an entry: twenty working days afresh from the day the council received it, not what was
 * left of the first twenty (s.10(6)(b); clock.md R3a). Where it asked about some papers only, those alone; null where no
 * question is open.
 */
export function clarificationGiven(request: FoiRequest, { on, papers, messageId }: Given, { today, calendar }: Circumstances): Result<FoiRequestEvent, FoiRequestProblem> | null {
  const { position } = request;
  const parts = openParts(request).filter((part) => papers === undefined || part.papers.some(isAmong(papers)));
  const whole = position.stage === 'awaiting_clarification' && (papers === undefined || parts.length === 0);
  if (!('clock' in position) || (!whole && parts.length === 0)) return null;

  const since = whole ? position.since : parts.map((part) => part.since).toSorted().at(-1);
  const problem = since ? statedDayProblem(on, { earliest: since, today }) : null;
  if (problem) return declined(problem);
  const clock = withinCalendar(on, calendar, () => restartClock(position.clock, { on }, calendar));
  if (!clock.ok) return clock;
  const about = whole ? {} : { papers: parts.flatMap((part) => part.papers) };
  return ok({ type: 'ClarificationGiven', on, clock: clock.value, ...about, ...(messageId ? { messageId } : {}) });
}
