import { addDays, type IsoDate } from '@openvalve/domain';
import { demonstrationDay, workingDaysBefore } from './demonstration-day.ts';
import { sentOn, waiting, type Plot, type Step } from './stories.ts';

const day = demonstrationDay;

/** It wrote; its sender was accepted, and what the mail seemed to say was right. */
const believed = (on: IsoDate, hour: string, what: 'acknowledgement' | 'fees_notice'): Step[] => [
  { on, hour, do: 'mail_comes', what },
  { on, hour: '17:10', do: 'accept_sender' },
  { on, hour: '17:11', do: 'confirm_reading' },
];

/** Its acknowledgement came as mail, and an automatic reply, which changes nothing. */
export const acknowledgedByMail = (count: number): Plot => (calendar, hour) => [
  ...sentOn(workingDaysBefore(day, count, calendar))(calendar, hour),
  { on: workingDaysBefore(day, count, calendar), hour: '12:30', do: 'mail_comes', what: 'away' },
  ...believed(workingDaysBefore(day, count - 1, calendar), '10:12', 'acknowledgement'),
];

/** Its answer came as mail on the last working day, with a workbook. Nobody has read it yet. */
export const answeredByMail = (count: number): Plot => (calendar, hour) => [
  ...acknowledgedByMail(count)(calendar, hour),
  { on: workingDaysBefore(day, 1, calendar), hour: '11:32', do: 'mail_comes', what: 'answer' },
];

/** It asked for a fee by mail, in time, and its clock has stopped. */
export const feeByMail = (count: number): Plot => (calendar, hour) => [...waiting(count)(calendar, hour), ...believed(workingDaysBefore(day, count - 6, calendar), hour(10, 15), 'fees_notice')];

/** Somebody there wrote, and copied the address with one letter wrong: a coordinator has to look. */
export const waitingWithStrayMail = (count: number): Plot => (calendar, hour) => [...waiting(count)(calendar, hour), { on: workingDaysBefore(day, 1, calendar), hour: '11:05', do: 'mail_comes', what: 'stray' }];

/** The office had moved, and its old address takes no mail: the letter came back yesterday evening, and is a draft again. */
export const bounced: Plot = (calendar, hour) => {
  const on = workingDaysBefore(day, 2, calendar);
  return [
    { on, hour: hour(8, 9), do: 'take' },
    { on, hour: hour(9, 10), do: 'use_example_address' },
    { on, hour: hour(10, 12), do: 'send' },
    { on: addDays(day, -1), hour: hour(18, 20), do: 'mail_comes', what: 'bounce' },
  ];
};
