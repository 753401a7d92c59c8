import { addDays, isWorkingDay, longDay, on, type HolidayCalendar, type IsoDate } from '@openvalve/domain';

/** The day the demonstration is made for, a Monday: everything in it happened before. */
export const demonstrationDay: IsoDate = on('2026-12-14');

/** The evening the team began, when the first person joined: a few requests are old enough to have been to the ICO and back. */
export const firstDay: IsoDate = on('2026-03-02');

/** From here on every day is lived through; before it only those on which somebody did something. */
export const everyDayFrom: IsoDate = on('2026-10-15');

/** The working day that is `count` working days before a day. */
export function workingDaysBefore(day: IsoDate, count: number, calendar: HolidayCalendar): IsoDate {
  let reached = day;
  for (let counted = 0; counted < count; ) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached, calendar)) counted += 1;
  }
  return reached;
}

/** Settings the demonstration has whatever the environment says: no mail leaves, and nobody real is named as running it. */
export const inDemonstration = {
  smtpUrl: null,
  dkim: null,
  imapUrl: null,
  smtpReceivePort: null,
  mailDomain: 'letters.demonstration.example',
  mailFrom: 'desk@demonstration.example',
  operatorName: 'the demonstration’s invented team',
  operatorContact: 'nobody@demonstration.example',
  role: 'all',
} as const;

/** Why the demonstration cannot be started so, and what to do. */
export function demonstrationProblems({ production, live, day }: { production: boolean; live: boolean; day: IsoDate | null }): string[] {
  return [
    ...(production ? ['DEMO is for development: with NODE_ENV=production only real work is done. Use npm start -- --demo.'] : []),
    ...(live ? ['The demonstration never sends to councils. Remove COUNCIL_MAIL=live, or start without --demo.'] : []),
    ...(day !== null && day < demonstrationDay ? [`The demonstration is made for ${longDay(demonstrationDay)}. NOW can be that day or a later one.`] : []),
  ];
}
