import {
  addDays, workingDaysAfter, type Channel, type ComplaintAbout, type CouncilSlug, type Decided, type ExemptionCode, type FollowUpChannel, type FollowUpPurpose, type HolidayCalendar, type IsoDate, type Outcome, type Programme,
} from '@openvalve/domain';
import { demonstrationDay, workingDaysBefore } from './demonstration-day.ts';
import type { TeamKey } from './team.ts';

/** One thing somebody does with one council in one campaign. */
export type Deed =
  | { readonly do: 'take' | 'find_address' | 'propose_foreign_address' | 'change_words' | 'renew' | 'give_back' | 'withdraw' | 'strike_out' | 'pass_guard' | 'use_example_address' }
  /** A real mail comes in, byte for byte; somebody accepts its sender, and confirms what it seems to say. */
  | { readonly do: 'mail_comes'; readonly what: 'acknowledgement' | 'away' | 'answer' | 'fees_notice' | 'bounce' | 'stray' }
  | { readonly do: 'accept_sender' | 'confirm_reading' }
  | { readonly do: 'send'; readonly server?: 'refused' | 'uncertain' }
  | { readonly do: 'record_sent'; readonly channel: Exclude<Channel, 'tracker'>; readonly sentOn: IsoDate }
  | { readonly do: 'council_writes'; readonly what: 'acknowledgement' | 'question' | 'question_about_one' | 'fees_notice' | 'advice' | 'unread' }
  | { readonly do: 'council_extends'; readonly exemption: ExemptionCode }
  | { readonly do: 'question_answered' }
  | { readonly do: 'council_answers' | 'council_reviews'; readonly outcomes: readonly Outcome[]; readonly exemptions: readonly ExemptionCode[] }
  /** A letter after the first, from here or by hand. */
  | { readonly do: 'write_again'; readonly purpose: FollowUpPurpose; readonly about?: ComplaintAbout; readonly by?: Exclude<FollowUpChannel, 'tracker'> }
  | { readonly do: 'ico_decides'; readonly decided: Decided; readonly days: number | null }
  | { readonly do: 'publish'; readonly basis: 'already_public' | 'same_as_obtained' };

/** When it is done. `hour` is of UTC, with minutes: `09:12`. */
export type Step = Deed & { readonly on: IsoDate; readonly hour: string };

/** What happens at one council in one campaign, and who looks after it. */
export type Story = { readonly programme: Programme; readonly council: CouncilSlug; readonly who: TeamKey; readonly steps: readonly Step[] };

/** The steps of a story, from whoever may choose its hours. */
export type Plot = (calendar: HolidayCalendar, hour: (from: number, to: number) => string) => Step[];

const day = demonstrationDay;

/** Nothing happens: nobody has this council yet. */
export const nobody: Plot = () => [];

/** Something like it was public before anybody asked. */
export const foundPublic: Plot = (_, hour) => [{ on: addDays(day, -40), hour: hour(10, 16), do: 'publish', basis: 'already_public' }];

/** Taken, and back with nothing sent: the 48 hours passed. */
export const lapsed: Plot = (_, hour) => [{ on: addDays(day, -4), hour: hour(17, 20), do: 'take' }];

/** Taken and given back within the hour. */
export const givenBack: Plot = (_, hour) => [
  { on: addDays(day, -9), hour: hour(9, 11), do: 'take' },
  { on: addDays(day, -9), hour: hour(12, 14), do: 'give_back' },
];

/** A letter begun on the evening before, its address known. */
export const draft: Plot = (_, hour) => [
  { on: addDays(day, -1), hour: hour(18, 19), do: 'take' },
  { on: addDays(day, -1), hour: hour(20, 21), do: 'find_address' },
];

/** The same with words of its volunteer's own. */
export const draftInOwnWords: Plot = (calendar, hour) => [...draft(calendar, hour), { on: addDays(day, -1), hour: '21:40', do: 'change_words' }];

/** A hold that ends this evening, unless it is renewed. */
export const draftEndingToday: Plot = () => [
  { on: addDays(day, -2), hour: '21:50', do: 'take' },
  { on: addDays(day, -2), hour: '21:55', do: 'find_address' },
];

/** Taken, and nobody has found where it takes requests. */
export const draftWithoutAddress: Plot = (_, hour) => [{ on: addDays(day, -1), hour: hour(18, 20), do: 'take' }];

/** An address is proposed that is not the council's own: a coordinator has to look. */
export const draftWithForeignAddress: Plot = (calendar, hour) => [...draftWithoutAddress(calendar, hour), { on: addDays(day, -1), hour: '21:15', do: 'propose_foreign_address' }];

/** Taken before its neighbour was asked, and now it waits: one body answers for both. */
export const draftHeldByGuard: Plot = () => [
  { on: addDays(day, -3), hour: '19:20', do: 'take' },
  { on: addDays(day, -3), hour: '19:31', do: 'find_address' },
  { on: addDays(day, -1), hour: '18:40', do: 'renew' },
];

const beginning = (on: IsoDate, hour: (from: number, to: number) => string): Step[] => [
  { on, hour: hour(8, 9), do: 'take' },
  { on, hour: hour(9, 10), do: 'find_address' },
];

/** Sent on a day, on a Saturday if need be, with nothing since. */
export const sentOn = (on: IsoDate): Plot => (_, hour) => [...beginning(on, hour), { on, hour: hour(10, 12), do: 'send' }];

/** The mail server would not take it. */
export const failed: Plot = (_, hour) => [...beginning(addDays(day, -1), hour), { on: addDays(day, -1), hour: hour(10, 12), do: 'send', server: 'refused' }];

/** The connection ended at the wrong moment. */
export const uncertain: Plot = (_, hour) => [...beginning(addDays(day, -3), hour), { on: addDays(day, -3), hour: hour(10, 12), do: 'send', server: 'uncertain' }];

/** Received so that the demonstration's day is its `count`th working day, and acknowledged in between. */
export const waiting = (count: number): Plot => (calendar, hour) => {
  const on = workingDaysBefore(day, count, calendar);
  const acknowledged = workingDaysAfter(on, 1, calendar);
  return [...sentOn(on)(calendar, hour), ...(acknowledged < day && count % 3 !== 0 ? [{ on: acknowledged, hour: hour(10, 15), do: 'council_writes', what: 'acknowledgement' } as const] : [])];
};

/** The same, gone by another way. Post takes a day. */
export const waitingElsewhere = (count: number, channel: Exclude<Channel, 'tracker'>): Plot => (calendar, hour) => {
  const on = workingDaysBefore(day, count, calendar);
  const sent = channel === 'post' ? workingDaysBefore(on, 1, calendar) : on;
  return [
    { on: sent, hour: hour(8, 10), do: 'take' },
    { on, hour: hour(11, 16), do: 'record_sent', channel, sentOn: sent },
  ];
};

/** No answer, so many working days after the last lawful day. */
export const late = (days: number): Plot => waiting(20 + days);

/** Late, with mail nobody has read: lateness is not hidden by it. */
export const lateWithUnreadMail = (days: number): Plot => (calendar, hour) => [...late(days)(calendar, hour), { on: workingDaysBefore(day, 4, calendar), hour: hour(11, 16), do: 'council_writes', what: 'unread' }];

/** In time, with mail nobody has read. */
export const unread = (count: number): Plot => (calendar, hour) => [...waiting(count)(calendar, hour), { on: workingDaysBefore(day, 1, calendar), hour: hour(11, 16), do: 'council_writes', what: 'unread' }];

/** Taken for a question, and put right; then advice, which stops nothing. */
export const misread = (count: number): Plot => (calendar, hour) => {
  const on = workingDaysBefore(day, count - 4, calendar);
  return [
    ...sentOn(workingDaysBefore(day, count, calendar))(calendar, hour),
    { on, hour: '10:10', do: 'council_writes', what: 'question' },
    { on, hour: '14:20', do: 'strike_out' },
  ];
};

/** It asked what was meant, and its clock has stopped. */
export const question = (count: number): Plot => (calendar, hour) => [
  ...sentOn(workingDaysBefore(day, count, calendar))(calendar, hour),
  { on: workingDaysBefore(day, count - 5, calendar), hour: hour(10, 15), do: 'council_writes', what: 'question' },
];

/** It asked, was told, and its twenty days began again. */
export const questionAnswered = (count: number): Plot => (calendar, hour) => [
  ...question(count)(calendar, hour),
  { on: workingDaysBefore(day, count - 7, calendar), hour: hour(16, 18), do: 'question_answered' },
];

/** It took more time to weigh the public interest. */
export const extended = (count: number, exemption: ExemptionCode): Plot => (calendar, hour) => [
  ...waiting(count)(calendar, hour),
  { on: workingDaysBefore(day, count - 18, calendar), hour: hour(10, 15), do: 'council_extends', exemption },
];

/** It answered after so many working days, so many working days ago. */
export const answered = (after: number, ago: number, outcomes: readonly Outcome[], exemptions: readonly ExemptionCode[] = []): Plot => (calendar, hour) => [
  ...waiting(after + ago)(calendar, hour),
  { on: workingDaysBefore(day, ago, calendar), hour: hour(10, 16), do: 'council_answers', outcomes, exemptions },
];

/** It gave everything, and a reviewer published it by a link. */
export const published = (after: number, ago: number): Plot => (calendar, hour) => [
  ...answered(after, ago, ['disclosed_in_full'])(calendar, hour),
  { on: workingDaysBefore(day, ago - 1, calendar), hour: hour(10, 16), do: 'publish', basis: 'same_as_obtained' },
];

/** We stopped it. */
export const withdrawn = (count: number): Plot => (calendar, hour) => [...waiting(count)(calendar, hour), { on: workingDaysBefore(day, 2, calendar), hour: hour(12, 16), do: 'withdraw' }];

/** A coordinator let it go although the same council was asked lately, with a reason. */
export const pastTheGuard: Plot = (_, hour) => [
  { on: addDays(day, -5), hour: hour(9, 10), do: 'pass_guard' },
  { on: addDays(day, -5), hour: hour(10, 11), do: 'find_address' },
  { on: addDays(day, -5), hour: hour(11, 12), do: 'send' },
];
