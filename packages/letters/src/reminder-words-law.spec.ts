import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { reminderMail, type ReminderFrame, type ReminderItem } from './index.ts';

const frame: ReminderFrame = {
  personName: 'Robin Example', weekly: false, preferencesUrl: 'https://desk.example/desk/me', stopUrl: 'https://desk.example/reminders/stop?token=secret', signature: 'Open Valve\nrun by Example Trust',
};
const about = (councilName: string, volunteerName: string | null = null) => ({ councilName, volunteerName, url: `https://desk.example/desk/requests/${councilName.toLowerCase()}` });
const everything: [ReminderItem, ...ReminderItem[]] = [
  { ...about('Torbay'), kind: 'not_complied', by: on('2026-12-09'), unread: 0 },
  { ...about('Slough', 'Ada Example'), kind: 'review_overdue', atMostBy: on('2026-12-09'), statutory: false, unread: 0 },
  { ...about('York'), kind: 'review_overdue', atMostBy: on('2026-12-09'), statutory: true, unread: 1 },
  { ...about('Bury'), kind: 'ico_open', lastDay: on('2026-11-20'), remindedOn: on('2026-11-27'), unread: 0 },
  { ...about('Kent'), kind: 'appeal_ending', by: on('2026-12-21') },
  { ...about('Devon'), kind: 'complaint_ending', by: on('2026-12-28') },
  { ...about('Medway'), kind: 'review_ending', by: on('2026-12-28') },
  { ...about('Dorset'), kind: 'fee_ending', by: on('2026-12-28') },
  { ...about('Surrey'), kind: 'question_waiting', since: on('2026-11-02'), closesAbout: on('2027-01-01') },
  { ...about('Norfolk'), kind: 'date_moved', dueBefore: on('2027-01-05'), dueAfter: on('2027-01-06') },
  { ...about('Hounslow', 'Ada Example'), kind: 'review_due', normallyBy: on('2026-12-11'), atMostBy: on('2027-01-14'), unread: 0 },
];

describe('a reminder of what comes after an answer, or in its place', () => {
  it('says of each thing what happened and what to do, with its days', async () => {
    await expect(reminderMail(everything, frame).text).toMatchFileSnapshot('snapshots/reminder-mail-law.txt');
  });

  it('says of the most urgent one in its subject where things stand, and never that anybody is to blame', () => {
    const subjects = everything.map((item) => reminderMail([item], frame).subject);
    expect(subjects).toMatchInlineSnapshot(`
      [
        "Torbay has not done what the ICO told it to do",
        "The review by Slough is overdue",
        "The review by York is overdue",
        "Bury is silent after your reminder",
        "An appeal about Kent is possible until Monday 21 December 2026",
        "A complaint about Devon to the ICO is possible until Monday 28 December 2026",
        "Medway can be asked for a review until Monday 28 December 2026",
        "The fee of Dorset can be paid until Monday 28 December 2026",
        "Surrey is waiting for your answer",
        "The date for Norfolk has moved",
        "The review by Hounslow has taken its usual time",
      ]
    `);
    expect(subjects.join(' ')).not.toMatch(/fail|breach|ignor|must/i);
  });
});
