import { overdueAfter } from '../clock/statutory-clock.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { canBeAMistake, carriedBy, resting, type Entry } from './struck-out/resting.ts';

type CaseFile = readonly FoiRequestEvent[];

/** Entry number `entry`, counted from 1 as in the case file itself. */
const entryOf = (caseFile: CaseFile, entry: number): FoiRequestEvent | undefined => caseFile[entry - 1];

const numbered = (caseFile: CaseFile): Entry[] => caseFile.map((event, index) => ({ event, entry: index + 1 }));

/** Whether an entry was struck out later. A strike-out of what cannot be struck out, or of a later entry, strikes nothing. */
export const isStruckOut = (caseFile: CaseFile, entry: number): boolean => struckOutEntries(caseFile).includes(entry);

/** The numbers of all entries that are struck out, smallest first. */
export const struckOutEntries = (caseFile: CaseFile): number[] => [...strikeOuts(caseFile).keys()].toSorted((one, other) => one - other);

/**
 * Which strike-out, by its number, each struck-out entry counts for nothing by. With a follow-up goes the answer to a question
 * that it carried. A passed deadline that was noted by a clock goes with the entry that clock came from: it was never that
 * request's last day.
 */
export function strikeOuts(caseFile: CaseFile): ReadonlyMap<number, number> {
  const struck = new Map<number, number>();
  for (const [index, event] of caseFile.entries()) {
    if (event.type !== 'EntryStruckOut' || event.entry > index) continue;
    const mistaken = entryOf(caseFile, event.entry);
    if (!mistaken || !canBeAMistake(mistaken) || struck.has(event.entry)) continue;
    const before = numbered(caseFile.slice(0, index));
    for (const gone of [event.entry, ...goesWith({ event: mistaken, entry: event.entry }, before)]) if (!struck.has(gone)) struck.set(gone, index + 1);
  }
  return struck;
}

function goesWith(mistaken: Entry, before: readonly Entry[]): number[] {
  const later = before.filter(({ entry }) => entry > mistaken.entry);
  const carried = carriedBy(mistaken.event, later);
  return [...(carried ? [carried.entry, ...deadlinesNotedBy(carried, later)] : []), ...deadlinesNotedBy(mistaken, later)];
}

/** The passed deadlines that were noted after an entry, by the clock it brought. */
function deadlinesNotedBy({ event, entry }: Entry, later: readonly Entry[]): number[] {
  const clock = 'clock' in event ? event.clock : undefined;
  if (!clock) return [];
  return later.flatMap((next) => (next.entry > entry && next.event.type === 'DeadlinePassed' && next.event.dueOn === overdueAfter(clock) ? [next.entry] : []));
}

/** The numbers of the entries that handed over what was then struck out: without them a rehearsal would be for ever on its way. */
export const submissionsOfStruckOut = (caseFile: CaseFile, struckOut: readonly number[]): number[] =>
  struckOut.flatMap((entry) => {
    const sent = entryOf(caseFile, entry);
    if ((sent?.type !== 'RequestSent' && sent?.type !== 'FollowUpSent') || sent.rehearsal !== true) return [];
    const submitted = sent.type === 'RequestSent' ? 'RequestSubmitted' : 'FollowUpSubmitted';
    const at = caseFile.slice(0, entry - 1).findLastIndex((event) => event.type === submitted && event.messageId === sent.messageId);
    return at === -1 ? [] : [at + 1];
  });

/** Whether a person may strike this entry out now: it can be a mistake, is not struck out, and nothing later rests on it. */
export const canStrikeOut = (caseFile: CaseFile, entry: number): boolean =>
  strikeableEntries(caseFile).some((strikeable) => strikeable.entry === entry && strikeable.first === null);

/**
 * Every standing entry that can be a mistake, and the last one that rests on it and has to be struck out first. Where that is
 * something no person can strike out, such as a letter the tracker sent, neither can this be.
 */
export function strikeableEntries(caseFile: CaseFile): { entry: number; first: number | null }[] {
  const struck = new Set(struckOutEntries(caseFile));
  const standing = numbered(caseFile).filter(({ entry }) => !struck.has(entry));
  return standing
    .filter(({ event }) => canBeAMistake(event))
    .flatMap(({ event, entry }) => {
      const rests = resting(event, standing.filter((next) => next.entry > entry));
      return rests.every((next) => canBeAMistake(next.event)) ? [{ entry, first: rests.at(-1)?.entry ?? null }] : [];
    });
}
