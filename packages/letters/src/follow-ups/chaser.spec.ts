import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { followUpLetter, type FollowUpFacts } from '../index.ts';
import { environmental, fromASaturday, running, series, word } from '../testing/follow-up-cases.ts';

const letter = (facts: Partial<FollowUpFacts>, from: FollowUpFacts = running) => followUpLetter({ ...from, ...facts });
const body = (facts: Partial<FollowUpFacts>, from: FollowUpFacts = running): string => letter(facts, from).body;

describe('a reminder', () => {
  it('says late from the day after the last one, and not on it', () => {
    expect(letter({ today: on('2026-12-09'), daysLate: 0 })).toMatchObject({ subject: expect.stringMatching(/^Where it stands: /) as string, body: expect.not.stringMatching(/late|ICO/) as string });
    expect(letter({ today: on('2026-12-10'), daysLate: 1 })).toMatchObject({ subject: expect.stringMatching(/^Overdue: /) as string, body: expect.stringContaining('Your answer is now one working day late.') as string });
  });

  it('speaks of no paper whose own time is not over, and where there is no other only asks', () => {
    const beside = { papers: [{ ...word('kpi-set'), notDue: true }, word('dsg-management-plan')] };
    expect(body(beside)).toContain('I still have no answer about this paper of Torbay Council: the DSG management plan.');
    expect(body(beside)).not.toContain('KPI set');
    expect(letter({ papers: [{ ...word('kpi-set'), notDue: true }] })).toMatchObject({ subject: expect.stringMatching(/^Where it stands: /) as string, body: expect.not.stringMatching(/late|ICO|ended/) as string });
  });

  it('between the two last days of a weekend arrival asks how things stand, and calls nobody late', () => {
    const { subject, body: text } = letter({ today: on('2026-12-31'), daysLate: 0 }, fromASaturday);

    expect(subject).toBe('Where it stands: Freedom of Information request of 28 November 2026, Torbay');
    expect(text).toContain('end on Thursday 31 December 2026, by the later way of counting.');
    expect(text).not.toMatch(/late\b|30 December/);
  });

  it('gives both last days of a weekend arrival once the later one has passed', () => {
    expect(body({}, fromASaturday)).toContain(
      'ended on Wednesday 30 December 2026, or on Thursday 31 December 2026 if an arrival at a weekend or on a holiday is counted from the next working day.',
    );
  });

  it('says nothing about how late it is before a working day has passed', () => {
    expect(body({ today: on('2026-12-10'), daysLate: 0 })).toContain('ended on Wednesday 9 December 2026. I have not had an answer.\n');
  });

  it('does not call forty days a limit of the Act, nor an answer late by them', () => {
    const { subject, body: text } = letter({ extended: true, lastDay: on('2027-01-12'), today: on('2027-01-15'), extension: { on: on('2026-12-08'), exemptions: ['s.36'], until: null, refused: null } });

    expect(subject).toMatch(/^Answer awaited: /);
    expect(text).toContain('The ICO expects a council to need no more than 40 working days in all, which ended on Tuesday 12 January 2027, 3 working days ago.');
    expect(text).not.toMatch(/section 10|late\b/);
  });

  it('gives only the later last day where time was extended by one reading alone', () => {
    expect(body({ extended: true, dueOn: on('2026-12-30'), lastDay: on('2027-01-29'), today: on('2027-02-01') }, fromASaturday)).not.toContain('30 December');
  });

  it('counts from the answer to the council’s question where it asked one', () => {
    expect(body({ afterClarification: true, startedOn: on('2026-11-11') })).toContain('On 11 November 2026 you received my answer to your question about my request');
  });

  it('says on which days it was sent before, and what can come next', () => {
    const text = body({ chasedOn: [on('2026-12-14'), on('2026-12-21'), on('2026-12-14')], today: on('2026-12-29') });

    expect(text).toContain('I wrote to you on 14 December 2026 and on 21 December 2026 about my request');
    expect(text).toContain('That needs no internal review.');
  });

  it('leaves out a reminder sent before time ran afresh, and one sent today', () => {
    expect(body({ chasedOn: [on('2026-11-09'), running.today] })).not.toContain('I wrote to you');
  });

  it('asks for what is missing, and thanks for what came', () => {
    const text = body({ papers: [word('kpi-set', 'disclosed_in_part', 's.40(2)'), ...series('dfe-reply', ['2023-24'])] });

    expect(text).toContain('I still have no answer about these papers of Torbay Council: the DfE replies for 2023-24.');
    expect(text).toContain('Thank you for what you have sent so far.');
    expect(text).not.toContain('KPI');
  });

  it('thanks for nothing where everything answered so far was refused', () => {
    expect(body({ papers: [word('kpi-set', 'refused', 's.36'), word('proposal')] })).not.toContain('sent so far');
  });

  it('keeps the council’s own day of receipt beside ours', () => {
    expect(body({ claimedReceiptOn: on('2026-11-12') })).toContain('You have given 12 November 2026 as the day you received my request. By my record it reached you on 10 November 2026, and I count from that.');
    expect(body({ claimedReceiptOn: running.receivedOn })).not.toContain('By my record');
  });

  it('rests on the Regulations where they apply', () => {
    const text = body({}, environmental(running));

    expect(text).toContain('regulation 5(2) of the Regulations');
    expect(text).not.toContain('section');
  });

  it('quotes the council’s reference on one line, whatever is in it', () => {
    const { subject, body: text } = letter({ councilReference: ' FOI-2026-0123\r\nBcc: everyone@example.org ' });

    expect(subject).toBe('Overdue: Freedom of Information request of 10 November 2026, Torbay, FOI-2026-0123 Bcc: everyone@example.org');
    expect(text).toContain('(your reference FOI-2026-0123 Bcc: everyone@example.org)');
  });

  it('points to the page that counts the days only where there is one', () => {
    expect(body({ whyUrl: 'https://openvalve.example/why/1' })).toContain('Every day of the count is set out here: https://openvalve.example/why/1');
    expect(body({})).not.toContain('http');
  });
});
