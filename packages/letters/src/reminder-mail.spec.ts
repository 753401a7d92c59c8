import { instant, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { didNotArriveMail, mailComesBackMail, reminderMail, type ReminderFrame, type ReminderItem } from './index.ts';

const frame: ReminderFrame = {
  personName: 'Robin Example', weekly: false, preferencesUrl: 'https://desk.example/desk/me', stopUrl: 'https://desk.example/reminders/stop?token=secret', signature: 'Open Valve\nrun by Example Trust',
};
const about = (councilName: string, volunteerName: string | null = null) => ({ councilName, volunteerName, url: `https://desk.example/desk/requests/${councilName.toLowerCase()}` });
const late: ReminderItem = { ...about('Torbay'), kind: 'overdue', lastDay: on('2026-12-09'), daysLate: 1, unread: 0 };
const everything: [ReminderItem, ...ReminderItem[]] = [
  { ...about('Slough', 'Ada Example'), kind: 'escalation', lastDay: on('2026-12-04'), daysLate: 6, unread: 0 },
  late,
  { ...about('Bury'), kind: 'overdue', lastDay: on('2026-12-11'), daysLate: 0, unread: 1 },
  { ...about('Croydon'), kind: 'due_today', dueOn: on('2026-12-14'), unread: 0 },
  { ...about('Hounslow'), kind: 'claim_ending', until: instant(new Date('2026-12-15T07:30:00Z')) },
  { ...about('Devon'), kind: 'unclassified', receivedOn: on('2026-12-08') },
  { ...about('Medway'), kind: 'due_soon', dueOn: on('2026-12-17'), unread: 2 },
];

describe('a reminder mail', () => {
  it('says everything in one mail, plainly, with one link each', async () => {
    const { subject, text } = reminderMail(everything, frame);
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot('snapshots/reminder-mail.txt');
  });

  it('has the most urgent thing as its subject, and says how much more there is', () => {
    expect(reminderMail([late], frame).subject).toBe('Torbay is 1 working day late');
    expect(reminderMail([late, ...everything.slice(3, 4)], frame).subject).toBe('Torbay is 1 working day late, and one thing more');
    expect(reminderMail(everything, frame).subject).toBe('Slough is 6 working days late, and six things more');
  });

  it('gives each thing exactly one link, and besides those only the two that change or end these mails', () => {
    const links = reminderMail(everything, frame).text.match(/https?:\/\/\S+/g) ?? [];
    expect(links).toEqual([...everything.map(({ url }) => url), frame.preferencesUrl, frame.stopUrl]);
  });

  it('never says late of a council before a working day has passed since its last one', () => {
    expect(reminderMail([{ ...late, kind: 'overdue', daysLate: 0 }], frame).text).toContain('Torbay is past its last lawful day.');
  });

  it('says first to look where a message nobody has read may be the answer', () => {
    expect(reminderMail([{ ...late, kind: 'overdue', unread: 1 }], frame).text).toContain('look there first');
  });

  it('blames nobody', () => {
    expect(reminderMail(everything, frame).text).not.toMatch(/\b(you (must|forgot|failed|should)|urgent!|immediately|last warning|!)\b/i);
  });
});

describe('what is said at once of a letter', () => {
  it.each([
    [false, 'The letter to Kent did not go', 'It is a draft again'],
    [true, 'Did the letter to Kent arrive?', 'please look'],
  ])('that did not arrive, unsure %s, is what happened and what to do', (uncertain, subject, words) => {
    const mail = didNotArriveMail({ ...about('Kent'), kind: 'did_not_arrive', uncertain }, frame);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(words);
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual(['https://desk.example/desk/requests/kent']);
  });
});

describe('what coordinators are told when mail to a volunteer comes back', () => {
  it('names them, and holds no address of theirs', () => {
    const { subject, text } = mailComesBackMail({ personName: 'Cleo', bouncedName: 'Ada Example', peopleUrl: 'https://desk.example/desk/people', signature: 'Open Valve' });
    expect(subject).toBe('Mail to Ada Example comes back');
    expect(text).not.toContain('@');
  });
});
