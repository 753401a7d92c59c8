import { addDays, on, workingDaysAfter, type IsoDate } from '@openvalve/domain';
import { demonstrationDay, workingDaysBefore } from './demonstration-day.ts';
import { answered, late, waiting, type Plot, type Step } from './stories.ts';

const day = demonstrationDay;
type Hour = (from: number, to: number) => string;

const beginning = (sentOn: IsoDate, hour: Hour): Step[] => [
  { on: sentOn, hour: hour(8, 9), do: 'take' },
  { on: sentOn, hour: hour(9, 10), do: 'find_address' },
  { on: sentOn, hour: hour(10, 12), do: 'send' },
];

/** It asked for a fee in time, and its clock has stopped. */
export const fee = (count: number): Plot => (calendar, hour) => [
  ...waiting(count)(calendar, hour),
  { on: workingDaysBefore(day, count - 6, calendar), hour: hour(10, 15), do: 'council_writes', what: 'fees_notice' },
];

/** It asked about one paper; time runs on for the rest. */
export const questionAboutOne = (count: number): Plot => (calendar, hour) => [
  ...waiting(count)(calendar, hour),
  { on: workingDaysBefore(day, count - 5, calendar), hour: hour(10, 15), do: 'council_writes', what: 'question_about_one' },
];

/** Late, and reminded so many working days ago. After ten of them the ICO is open. */
export const reminded = (days: number, ago: number): Plot => (calendar, hour) => [
  ...late(days)(calendar, hour),
  { on: workingDaysBefore(day, ago, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'chaser' },
];

/** Refused, and a review was asked for so many working days ago. */
export const reviewAsked = (after: number, ago: number): Plot => (calendar, hour) => [
  ...answered(after, ago + 2, ['refused'], ['s.36'])(calendar, hour),
  { on: workingDaysBefore(day, ago, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'internal_review' },
];

/** A review nobody has answered in forty working days. */
export const reviewOverdue: Plot = (calendar, hour) => {
  const sent = on('2026-08-03');
  const refused = workingDaysAfter(sent, 18, calendar);
  return [
    ...beginning(sent, hour),
    { on: refused, hour: hour(10, 14), do: 'council_answers', outcomes: ['refused'], exemptions: ['s.43(2)'] },
    { on: workingDaysAfter(refused, 3, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'internal_review' },
    { on: workingDaysAfter(refused, 26, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'review_chaser', by: 'own-email' },
  ];
};

/** The review gave some of it. What is left can go to the ICO for six weeks. */
export const reviewAnswered: Plot = (calendar, hour) => {
  const sent = on('2026-09-07');
  const refused = workingDaysAfter(sent, 19, calendar);
  const asked = workingDaysAfter(refused, 2, calendar);
  return [
    ...beginning(sent, hour),
    { on: refused, hour: hour(10, 14), do: 'council_answers', outcomes: ['refused'], exemptions: ['s.36'] },
    { on: asked, hour: hour(15, 17), do: 'write_again', purpose: 'internal_review' },
    { on: workingDaysAfter(asked, 19, calendar), hour: hour(10, 14), do: 'council_reviews', outcomes: ['disclosed_in_part', 'refused'], exemptions: ['s.36'] },
  ];
};

/** It never answered, was reminded, and is with the ICO. */
export const withTheIco: Plot = (calendar, hour) => {
  const sent = on('2026-08-17');
  const reminder = workingDaysAfter(sent, 23, calendar);
  return [
    ...beginning(sent, hour),
    { on: reminder, hour: hour(15, 17), do: 'write_again', purpose: 'chaser' },
    { on: workingDaysAfter(reminder, 12, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'ico_complaint', about: 'silence', by: 'ico-form' },
  ];
};

/** The ICO decided for us, and the council has some weeks yet to do as it says. */
export const decidedForUs: Plot = (calendar, hour) => {
  const sent = on('2026-03-16');
  const reminder = workingDaysAfter(sent, 25, calendar);
  return [
    ...beginning(sent, hour),
    { on: reminder, hour: hour(15, 17), do: 'write_again', purpose: 'chaser' },
    { on: workingDaysAfter(reminder, 14, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'ico_complaint', about: 'silence', by: 'ico-form' },
    { on: addDays(day, -12), hour: hour(10, 12), do: 'ico_decides', decided: 'upheld', days: 35 },
  ];
};

/** The ICO decided for the council, and the time to appeal runs. */
export const decidedAgainstUs: Plot = (calendar, hour) => {
  const sent = on('2026-03-09');
  const refused = workingDaysAfter(sent, 17, calendar);
  const asked = workingDaysAfter(refused, 4, calendar);
  const reviewed = workingDaysAfter(asked, 20, calendar);
  return [
    ...beginning(sent, hour),
    { on: refused, hour: hour(10, 14), do: 'council_answers', outcomes: ['refused'], exemptions: ['s.43(2)'] },
    { on: asked, hour: hour(15, 17), do: 'write_again', purpose: 'internal_review' },
    { on: reviewed, hour: hour(10, 14), do: 'council_reviews', outcomes: ['refused'], exemptions: ['s.43(2)'] },
    { on: workingDaysAfter(reviewed, 5, calendar), hour: hour(15, 17), do: 'write_again', purpose: 'ico_complaint', about: 'refusal', by: 'ico-form' },
    { on: addDays(day, -18), hour: hour(10, 12), do: 'ico_decides', decided: 'not_upheld', days: null },
  ];
};
