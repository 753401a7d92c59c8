import type { PaperAsked } from '../../agreements/document-kind.ts';
import type { MessageId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { PartQuestion } from '../foi-request.ts';
import { isAmong, outstandingOf } from './answers.ts';
import { isOwed, type Event, type Folding, type StoppedClock } from './folding.ts';

type Asked = { readonly messageId: MessageId; readonly since: IsoDate; readonly papers: readonly PaperAsked[] | undefined };

/**
 * The council asked what it needs to know (s.1(3)). About some of what is outstanding, it stops the time of those papers; about
 * all of it, the whole clock. While it waits for us already, the first question stands.
 */
export function questionAsked(folding: Folding, { messageId, since, papers }: Asked): Folding {
  const { request, time } = folding;
  const { position } = request;
  if (time === null || (position.stage !== 'awaiting_response' && position.stage !== 'awaiting_fee')) return folding;
  const outstanding = outstandingOf(request);
  const about = papers ? outstanding.filter(isAmong(papers)) : outstanding;
  if (papers && about.length === 0) return folding;
  if (about.length < outstanding.length) {
    const part: PartQuestion = { messageId, papers: about, since, answeredOn: null, clock: null };
    return { request: { ...request, partQuestions: [...request.partQuestions, part] }, time };
  }
  // A clock that stood still for a fee was in time when the question came.
  const stopped: StoppedClock[] = time.fee === null ? [{ clock: time.clock, askedOn: since, papers: null }] : [];
  for (const part of request.partQuestions) {
    if (part.clock && part.papers.some(isAmong(outstanding))) stopped.push({ clock: part.clock, askedOn: since, papers: part.papers });
  }
  return { request, time: { ...time, question: since, stopped: [...time.stopped, ...stopped] } };
}

/**
 * The council has what it asked for: time runs afresh, for all papers or for those asked about apart. Where the question was
 * struck out, sending something to the council restarts nothing.
 */
export function clarified(folding: Folding, { on, clock, papers }: Event<'ClarificationGiven'>): Folding {
  const { request, time } = folding;
  if (time === null || !isOwed(request)) return folding;
  const outstanding = outstandingOf(request);
  const isAbout = isAmong(papers ?? outstanding);
  const whole = time.question !== null && outstanding.every(isAbout);
  const partQuestions = request.partQuestions.map((part) => {
    if (part.answeredOn === null) return part.papers.some(isAbout) ? { ...part, answeredOn: on, clock } : part;
    return whole && part.papers.some(isAmong(outstanding)) ? { ...part, clock } : part;
  });
  return { request: { ...request, partQuestions }, time: whole ? { ...time, question: null, clock } : time };
}
