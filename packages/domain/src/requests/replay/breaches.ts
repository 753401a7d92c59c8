import type { PaperAsked } from '../../agreements/document-kind.ts';
import { isOverdue, operativeDueOn, overdueAfter, type StatutoryClock } from '../../clock/statutory-clock.ts';
import type { IsoDate } from '../../shared/iso-date.ts';
import type { Breach, FoiRequest } from '../foi-request.ts';
import { answeredOn, firstWords, isAmong, outstandingOf, partOf } from './answers.ts';
import type { Folding, Time } from './folding.ts';

/** One clock from its start until something ended it, and the papers it was for. */
type Run = { readonly clock: StatutoryClock; readonly papers: readonly PaperAsked[]; readonly askedOn: IsoDate | null };

/**
 * The last lawful days that went by, oldest first. A clock ends on the day the council answered or asked; where that was after
 * its last day, or where the last day was noted as passed before anything came, the council was in breach (s.10(1)). What came
 * in time and was only read late is no breach, and a fee or a valid extension moves the last day itself.
 */
export function breachesOf({ request, time }: Folding): Breach[] {
  if (time === null) return [];
  const words = firstWords(request);
  return runsOf(request, time, words)
    .flatMap((run) => breachOf(run, answeredOn(run.papers, words), request))
    .toSorted((one, other) => one.lastDay.localeCompare(other.lastDay));
}

function runsOf(request: FoiRequest, time: Time, words: ReadonlyMap<string, IsoDate>): Run[] {
  const rest = request.asked.filter((paper) => partOf(request, paper) === null);
  const stopped = time.stopped.map(({ clock, askedOn, papers }) => ({ clock, askedOn, papers: papers ?? rest }));
  // Stopped at a question or at a fee: nothing that runs can be late, and what was answered before that day was answered then.
  const stillSince = time.question ?? time.fee?.since ?? null;
  const parts = request.partQuestions.flatMap(({ clock, papers }, at) => {
    const again = request.partQuestions.slice(at + 1).find((later) => later.papers.some(isAmong(papers)));
    const answered = answeredOn(papers, words);
    const ran = stillSince === null || (answered !== null && answered < stillSince);
    return clock && ran ? [{ clock, papers, askedOn: again?.since ?? null }] : [];
  });
  const main = stillSince === null && rest.length > 0 ? [{ clock: time.clock, papers: rest, askedOn: null }] : [];
  return [...stopped, ...main, ...parts];
}

function breachOf({ clock, askedOn }: Run, answered: IsoDate | null, { position, deadlinesNoted }: FoiRequest): Breach[] {
  const dueOn = operativeDueOn(clock);
  const lastDay = overdueAfter(clock);
  if (answered !== null && (askedOn === null || answered <= askedOn)) {
    return answered > lastDay ? [{ dueOn, lastDay, until: answered, ended: 'answered' }] : [];
  }
  if (askedOn !== null) return askedOn > lastDay ? [{ dueOn, lastDay, until: askedOn, ended: 'asked' }] : [];
  const passed = deadlinesNoted.includes(lastDay) || (position.stage === 'withdrawn' && position.on > lastDay);
  return passed ? [{ dueOn, lastDay, until: null, ended: null }] : [];
}

/** The last lawful day that had gone by on a day with nothing from the council since; null where it was not late then. */
export function lateSince({ position, breaches }: FoiRequest, on: IsoDate): IsoDate | null {
  if (position.stage === 'awaiting_response' && isOverdue(position.clock, on)) return overdueAfter(position.clock);
  return breaches.findLast(({ lastDay, until }) => on > lastDay && (until === null || on <= until))?.lastDay ?? null;
}

/**
 * The papers with no answer whose own time is over on a day. One the council asked about apart waits for us until that is answered,
 * and has twenty working days of its own from then on, however late the others are (clock.md R3b).
 */
export function papersLate(request: Pick<FoiRequest, 'position' | 'asked' | 'outcomes' | 'partQuestions'>, on: IsoDate): PaperAsked[] {
  const { position } = request;
  if (position.stage !== 'awaiting_response') return [];
  return outstandingOf(request).filter((paper) => {
    const part = partOf(request, paper);
    const clock = part ? part.clock : position.clock;
    return clock !== null && isOverdue(clock, on);
  });
}

/** The last lawful days that went by before the answer came. None where it came while the council waited for us: nothing ran. */
export const lateAnswers = ({ breaches }: Pick<FoiRequest, 'breaches'>): Breach[] => breaches.filter(({ ended }) => ended === 'answered');
