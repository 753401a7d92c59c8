import type { AftermathToday, Stage, TargetStatus } from '@openvalve/domain';
import type { IconName } from './Icon.tsx';

/** How a status is shown: its words, its icon, what it means in a legend, and the colour its words take. */
export type StatusFacts = {
  readonly words: string;
  readonly icon: IconName;
  /** The second line in a legend. */
  readonly meaning: string;
  /** Green for what is out, amber for what is under way, red for late and refused, grey for the rest. */
  readonly tone: 'accent' | 'soon' | 'late' | 'quiet';
};

/** The one table of target and council statuses. Words, icons and patterns are always shown together. */
export const statusWords: Record<TargetStatus, StatusFacts> = {
  'obtained-in-full': { words: 'Obtained in full', icon: 'tick-disc', meaning: 'Everything asked for is here', tone: 'accent' },
  'obtained-in-part': { words: 'Obtained in part', icon: 'half-disc', meaning: 'Some papers, or some of the words', tone: 'accent' },
  'already-public': { words: 'Already public', icon: 'book', meaning: 'Found without asking', tone: 'accent' },
  asked: { words: 'Asked', icon: 'envelope', meaning: 'The council has our letter', tone: 'soon' },
  claimed: { words: 'Claimed', icon: 'ring-dot', meaning: 'A volunteer is writing', tone: 'quiet' },
  refused: { words: 'Refused', icon: 'bar-disc', meaning: 'Withheld; we may ask again', tone: 'late' },
  'not-held': { words: 'Not held', icon: 'tray', meaning: 'The council says no such paper exists', tone: 'quiet' },
  'not-asked': { words: 'Not asked yet', icon: 'ring', meaning: 'Waiting for a volunteer', tone: 'quiet' },
  'not-in-programme': { words: 'Not in either programme', icon: 'dash', meaning: 'Nothing to ask about', tone: 'quiet' },
};

/** The order in which legends and counts list them. */
export const statusOrder = Object.keys(statusWords) as readonly TargetStatus[];

/** How many of each status a list holds. */
export function countStatuses(statuses: readonly TargetStatus[]): Record<TargetStatus, number> {
  const counts = Object.fromEntries(statusOrder.map((status) => [status, 0])) as Record<TargetStatus, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}

/** The one table of request stages, in the desk's words. */
export const stageWords: Record<Stage, Omit<StatusFacts, 'meaning'>> = {
  not_started: { words: 'Nobody yet', icon: 'ring', tone: 'quiet' },
  draft: { words: 'Draft', icon: 'pencil', tone: 'quiet' },
  sending: { words: 'Sending', icon: 'paper', tone: 'quiet' },
  awaiting_response: { words: 'Waiting', icon: 'envelope', tone: 'soon' },
  awaiting_clarification: { words: 'Question', icon: 'question', tone: 'quiet' },
  awaiting_fee: { words: 'Fee', icon: 'pound', tone: 'quiet' },
  answered: { words: 'Answered', icon: 'paper', tone: 'accent' },
  withdrawn: { words: 'Withdrawn by us', icon: 'dash', tone: 'quiet' },
};

/** What came after an answer, or in its place: a second fact beside a stage, never instead of it. */
export const aftermathWords: Record<AftermathToday, Omit<StatusFacts, 'meaning'>> = {
  review_asked: { words: 'In review', icon: 'pencil', tone: 'soon' },
  review_overdue: { words: 'Review late', icon: 'clock', tone: 'late' },
  review_answered: { words: 'Review answered', icon: 'paper', tone: 'quiet' },
  complained: { words: 'With the ICO', icon: 'scales', tone: 'soon' },
  decided: { words: 'ICO decided', icon: 'scales', tone: 'quiet' },
  appealed: { words: 'At the Tribunal', icon: 'scales', tone: 'soon' },
};

/** A request whose letter may or may not have arrived: a person has to look. */
export const uncertainWords = { words: 'We cannot tell whether it arrived', icon: 'warning', tone: 'soon' } as const satisfies Omit<StatusFacts, 'meaning'>;

/** “3 working days late”, or what is said on the days before the first working day has passed. `days` counts working days. */
export const lateWords = (days: number): string =>
  days > 0 ? `${days} working ${days === 1 ? 'day' : 'days'} late` : 'Late: the last lawful day has passed';
