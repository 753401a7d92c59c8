import { longDay, plainDay, type HolidayCalendar, type ListedDay, type StatutoryClock, type TableComparison } from '@openvalve/domain';
import type { Move, WhatWouldMove } from '../calendar/what-would-move.ts';
import { whereHeld } from './clock-words.ts';

const nationNames = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' } as const;

const dayLine = ({ day, title, nations }: Pick<ListedDay, 'day' | 'title' | 'nations'>): string => `  ${longDay(day)}: ${title} (${whereHeld(nations)})`;

/** A heading with its lines, or nothing at all where there are none. */
const section = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', heading, ...lines]);

/** Which table a list is compared with. */
export const tableLine = ({ version, knownUntil }: HolidayCalendar): string => `The table in force is ${version}, known until ${plainDay(knownUntil)}.`;

/** Whether a comparison has something that a person has to look into before anybody relies on list or table. */
export const isAlarming = ({ vanished }: TableComparison): boolean => vanished.some(({ isPast }) => !isPast);

/** What a list says otherwise than the table. What vanished and is still to come comes first, and loudly. */
export function comparisonLines(comparison: TableComparison, notes: readonly string[]): string[] {
  const { years, added, moreNations, vanished, retitled, ruledOut, waiting, incompleteYears, knownUntil } = comparison;
  const [past, future] = [vanished.filter(({ isPast }) => isPast), vanished.filter(({ isPast }) => !isPast)];
  const lacking = incompleteYears.map(({ year, lacking: nations }) => `  ${year}: not yet whole for ${nations.map((nation) => nationNames[nation]).join(', ')}`);
  const lines = [
    ...section('VANISHED, AND STILL TO COME: the table keeps it. Find out whether it was taken back before anybody relies on either date.', future.map(dayLine)),
    ...section('Added: days the table does not have', added.map(dayLine)),
    ...section('Now a holiday in more nations', moreNations.map(dayLine)),
    ...section('Vanished from the list, and past: kept, as history always is', past.map(dayLine)),
    ...section('Called something else: the table keeps its title', retitled.map(({ day, ours, theirs }) => `  ${longDay(day)}: “${ours}” here, “${theirs}” in the list`)),
    ...section('Listed, and ruled out here: it stays a working day until it is confirmed', ruledOut.map(dayLine)),
    ...section('Left for a later list: years that are not whole for all three divisions', [...lacking, ...waiting.map(dayLine)]),
    ...section('Not read', notes.map((note) => `  ${note}`)),
  ];
  return [
    `The list has ${years.map(({ nation, from, to }) => `${nationNames[nation]} ${from} to ${to}`).join(', ')}.`,
    ...(lines.length === 0 ? ['It says what the table says.'] : lines),
    ...(knownUntil === null ? [] : ['', `With it the table would be known until ${plainDay(knownUntil)}.`]),
  ];
}

/** Which running clocks would move, and from when to when. */
export const moveLines = ({ moves, outside }: WhatWouldMove): string[] => [
  moves.length === 0 ? 'No running clock would move.' : `${moves.length} running clock${moves.length === 1 ? '' : 's'} would move:`,
  ...moves.flatMap((move) => movesOf(move).map((words) => `  ${move.councilSlug ?? 'a council'}, request ${move.requestId}: ${words}`)),
  ...outside.map((requestId) => `  request ${requestId}: its date lies past the table and is not computed`),
];

const movesOf = ({ events }: Move): string[] =>
  events.flatMap(({ statutory, review }) => [
    ...(statutory ? [`due ${datesOf(statutory.before)}, would be due ${datesOf(statutory.after)}`] : []),
    ...(review ? [`review at most until ${plainDay(review.before.atMostBy)}, would be until ${plainDay(review.after.atMostBy)}`] : []),
  ]);

const datesOf = (clock: StatutoryClock): string => {
  const [due, last] = [clock.extendedDueOn ?? clock.dueOn, clock.extendedDueOnByCode ?? clock.dueOnByCode];
  return due === last ? plainDay(due) : `${plainDay(due)} (late after ${plainDay(last)})`;
};
