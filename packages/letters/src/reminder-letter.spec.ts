import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { lintLetter, reminderLetter, type ReminderFacts } from './index.ts';
import { letterTo } from './testing/register.ts';

const { councilName, officialName, papers } = letterTo('safety-valve', 'Torbay');

const late: ReminderFacts = {
  councilName, officialName, papers, receivedOn: on('2026-11-10'), afterClarification: false, dueOn: on('2026-12-09'), lastDayByCode: on('2026-12-09'),
  extended: false, daysLate: 3, councilReference: null, volunteerName: 'Robin Example',
};

describe('a reminder that an answer is late', () => {
  it('gives the dates of the case, asks, and stays kind', async () => {
    const { subject, body } = reminderLetter(late);

    await expect(`Subject: ${subject}\n\n${body}\n`).toMatchFileSnapshot('snapshots/reminder-torbay.txt');
  });

  it('gives both last days of a weekend arrival', () => {
    const { body } = reminderLetter({ ...late, receivedOn: on('2026-11-28'), dueOn: on('2026-12-24'), lastDayByCode: on('2026-12-29'), daysLate: 1 });

    expect(body).toContain('ended on Thursday 24 December 2026, or on Tuesday 29 December 2026 if an arrival at a weekend or on a holiday is counted from the next working day.');
    expect(body).toContain('it is now one working day late');
  });

  it('does not call forty days a limit of the Act', () => {
    const { body } = reminderLetter({ ...late, extended: true });

    expect(body).toContain('The ICO expects that to take no more than forty working days in all');
    expect(body).not.toContain('section 10');
  });

  it('says nothing about how late it is on a weekend right after the last day', () => {
    expect(reminderLetter({ ...late, daysLate: 0 }).body).toContain('I have not had an answer.');
  });

  it('counts from the answer to the council’s question where it asked one', () => {
    expect(reminderLetter({ ...late, afterClarification: true }).body).toContain('On 10 November 2026 you received my answer to your question about my request');
  });

  it('quotes the council’s reference where there is one', () => {
    const { subject, body } = reminderLetter({ ...late, councilReference: 'FOI-2026-0123' });

    expect(subject).toBe('Overdue: Freedom of Information request of 10 November 2026, Torbay, FOI-2026-0123');
    expect(body).toContain('(your reference FOI-2026-0123)');
  });

  it('finds nothing to look at again', () => {
    expect(lintLetter({ ...reminderLetter(late), volunteerName: late.volunteerName, asked: [] }).filter(({ level }) => level === 'look')).toEqual([]);
  });
});
