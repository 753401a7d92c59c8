import { overdueAfter } from '../clock/statutory-clock.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';

type CaseFile = readonly FoiRequestEvent[];

/** Entry number `entry`, counted from 1 as in the case file itself. */
const entryOf = (caseFile: CaseFile, entry: number): FoiRequestEvent | undefined => caseFile[entry - 1];

/**
 * What a person wrote down and may have got wrong: what a message is, that one came, that a letter went elsewhere, that a
 * question was answered. A rehearsal goes too, so that the letter can be sent for real. What the program did itself (a letter
 * it sent) and a strike-out are never struck out.
 */
const canBeAMistake = (event: FoiRequestEvent): boolean =>
  event.type === 'MessageClassified' ||
  event.type === 'MessageReceived' ||
  event.type === 'ClarificationGiven' ||
  (event.type === 'RequestSent' && (event.channel !== 'tracker' || event.rehearsal === true));

/** Whether an entry was struck out later. A strike-out of what cannot be struck out, or of a later entry, strikes nothing. */
export const isStruckOut = (caseFile: CaseFile, entry: number): boolean => struckOutEntries(caseFile).includes(entry);

/** The numbers of all entries that are struck out, smallest first. */
export const struckOutEntries = (caseFile: CaseFile): number[] => [...strikeOuts(caseFile).keys()].toSorted((one, other) => one - other);

/**
 * Which strike-out, by its number, each struck-out entry counts for nothing by. A passed deadline that was noted by a clock
 * goes with the entry that clock came from: it was never that request's last day.
 */
export function strikeOuts(caseFile: CaseFile): ReadonlyMap<number, number> {
  const struck = new Map<number, number>();
  for (const [index, event] of caseFile.entries()) {
    if (event.type !== 'EntryStruckOut' || event.entry > index) continue;
    const mistaken = entryOf(caseFile, event.entry);
    if (!mistaken || !canBeAMistake(mistaken) || struck.has(event.entry)) continue;
    struck.set(event.entry, index + 1);
    for (const noted of deadlinesNotedBy(mistaken, caseFile.slice(0, index), event.entry)) if (!struck.has(noted)) struck.set(noted, index + 1);
  }
  return struck;
}

/** The passed deadlines that were noted after an entry, by the clock it brought. */
function deadlinesNotedBy(event: FoiRequestEvent, caseFile: CaseFile, entry: number): number[] {
  const clock = 'clock' in event ? event.clock : undefined;
  if (!clock) return [];
  return caseFile.flatMap((later, index) => (index + 1 > entry && later.type === 'DeadlinePassed' && later.dueOn === overdueAfter(clock) ? [index + 1] : []));
}

/** The numbers of the entries that handed over what was then struck out: without them a rehearsal would be for ever on its way. */
export const submissionsOfStruckOut = (caseFile: CaseFile, struckOut: readonly number[]): number[] =>
  struckOut.flatMap((entry) => {
    const sent = entryOf(caseFile, entry);
    if (sent?.type !== 'RequestSent' || sent.rehearsal !== true) return [];
    const at = caseFile.slice(0, entry - 1).findLastIndex((event) => event.type === 'RequestSubmitted' && event.messageId === sent.messageId);
    return at === -1 ? [] : [at + 1];
  });

/** Whether a person may strike this entry out now: it can be a mistake, is not struck out, and nothing later rests on it. */
export const canStrikeOut = (caseFile: CaseFile, entry: number): boolean =>
  strikeableEntries(caseFile).some((strikeable) => strikeable.entry === entry && strikeable.first === null);

/** Every standing entry that can be a mistake, and the last one that rests on it and has to be struck out first. */
export function strikeableEntries(caseFile: CaseFile): { entry: number; first: number | null }[] {
  const struck = new Set(struckOutEntries(caseFile));
  const standing = caseFile.flatMap((event, index) => (struck.has(index + 1) ? [] : [{ event, entry: index + 1 }]));
  return standing
    .filter(({ event }) => canBeAMistake(event))
    .map(({ event, entry }) => {
      const later = standing.filter((next) => next.entry > entry);
      return { entry, first: resting(event, later).at(-1)?.entry ?? null };
    });
}

type Entry = { readonly event: FoiRequestEvent; readonly entry: number };

/** The later entries that would make no sense, or carry a wrong clock, if this one had never happened. */
function resting(event: FoiRequestEvent, later: readonly Entry[]): Entry[] {
  const untilRestart = later.slice(0, endOf(later, ({ event: next }) => next.type === 'ClarificationGiven'));
  switch (event.type) {
    case 'RequestSent':
      return later.filter((next) => next.event.type === 'ClarificationGiven' || asksOrExtends(next.event));
    case 'MessageReceived': {
      // Its classification goes with it, so what rests on that is what stands in the way.
      const at = later.findIndex((next) => next.event.type === 'MessageClassified' && next.event.messageId === event.messageId);
      const classified = later[at];
      return classified ? resting(classified.event, later.slice(at + 1)) : [];
    }
    case 'MessageClassified':
      if (event.classification.as === 'clarification_request') {
        return later.filter((next) => next.event.type === 'ClarificationGiven').slice(0, 1);
      }
      return event.clock ? untilRestart.filter((next) => movesClock(next.event)) : [];
    case 'ClarificationGiven':
      return untilRestart.filter((next) => movesClock(next.event));
    default:
      return [];
  }
}

/** An extension that was valid: its clock was computed from the one before it. A restart takes nothing from the clock before. */
const movesClock = (event: FoiRequestEvent): boolean => event.type === 'MessageClassified' && event.clock !== undefined;

const asksOrExtends = (event: FoiRequestEvent): boolean =>
  event.type === 'MessageClassified' && (event.classification.as === 'clarification_request' || event.clock !== undefined);

const endOf = (entries: readonly Entry[], ends: (entry: Entry) => boolean): number => {
  const at = entries.findIndex(ends);
  return at === -1 ? entries.length : at;
};
