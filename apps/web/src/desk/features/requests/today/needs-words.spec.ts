import { CouncilSlug, on, RequestId, type NextStep } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { RequestLine } from '../queries.ts';
import { needOf } from './need-of.ts';
import { grouped, nextDayWords, overWords, waitingWords } from './needs-words.ts';

let made = 0;
const aLine = (name: string, nextStep: NextStep, more: Partial<RequestLine> = {}): RequestLine => {
  made += 1;
  return {
    requestId: RequestId.parse(`00000000-0000-4000-8000-${String(made).padStart(12, '0')}`), council: { slug: CouncilSlug.parse(name.toLowerCase()), name }, campaignTitle: 'Safety Valve',
    programme: 'safety-valve', stage: 'awaiting_response', uncertain: false, dueOn: null, day: null, of: 20, daysLate: 0, dueToday: false, claimUntil: null, unclassified: 0, outcome: null, aftermath: null,
    nextStep, says: null, ...more,
  };
};
const wait = (name: string, dueOn: string, more: Partial<RequestLine> = {}) => aLine(name, { step: 'wait', until: on(dueOn) }, { dueOn: on(dueOn), ...more });

const torbay = aLine('Torbay', { step: 'remind', lateSince: on('2026-12-09') }, { daysLate: 3, says: 'overdue', dueOn: on('2026-12-09') });
const bury = aLine('Bury', { step: 'remind', lateSince: on('2026-12-11') }, { daysLate: 1, says: 'overdue', dueOn: on('2026-12-11') });
const bexley = aLine('Bexley', { step: 'answer_question', since: on('2026-12-10'), closesAbout: on('2027-02-08'), askedLate: false }, { stage: 'awaiting_clarification' });
const devon = aLine('Devon', { step: 'read_answer', messages: 1 }, { unclassified: 1, says: 'unclassified' });
const kent = aLine('Kent', { step: 'write_letter' }, { stage: 'draft', says: 'did_not_arrive' });
const slough = aLine('Slough', { step: 'nothing', because: 'answered', outcome: 'refused' }, { stage: 'answered', outcome: 'refused' });

describe('Today', () => {
  it('puts each request in exactly one place, and what needs somebody in the order of the reminder rules', () => {
    const lines = [slough, devon, bury, wait('Croydon', '2026-12-24', { says: 'due_soon' }), bexley, kent, torbay, wait('Medway', '2026-12-21')];
    const { needing, waiting, over } = grouped(lines);
    expect(needing.map(({ line }) => line.council.name)).toEqual(['Kent', 'Bexley', 'Torbay', 'Bury', 'Devon']);
    expect(waiting.map(({ council }) => council.name)).toEqual(['Medway', 'Croydon']);
    expect(over).toEqual([slough]);
    expect(needing.length + waiting.length + over.length).toBe(lines.length);
  });

  it('gives each line one button, which names what it leads to', () => {
    for (const { need } of grouped([torbay, bexley, devon, kent]).needing) {
      expect(need.href).toMatch(/^\/desk\/requests\//);
      expect(need.button).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  it('says of a letter that was refused that it did not go, and not only that it can be sent', () => {
    expect(needOf(kent)).toMatchObject({ title: 'The letter to Kent did not go', icon: 'warning' });
  });

  it('marks a late council that wrote as late as well', () => {
    expect(needOf({ ...devon, says: 'overdue', daysLate: 0 })?.late).toBe(true);
  });

  it('with nothing to do names the next day to know of, kindly', () => {
    expect(nextDayWords([wait('Croydon', '2026-12-24'), wait('Medway', '2026-12-21')])).toBe('The next day to know of is Monday 21 December, when Medway has to answer.');
    expect(nextDayWords([wait('Medway', '2026-12-21', { dueToday: true })])).toBe('Medway has to answer today. There is nothing for you to do but wait.');
    expect(nextDayWords([])).toBeNull();
  });
});

describe('Today, after the first answer or its absence', () => {
  const steps: readonly [NextStep, string][] = [
    [{ step: 'pay_fee', since: on('2026-12-01'), lapsesAfter: on('2027-02-28') }, 'Surrey asks for a fee'],
    [{ step: 'challenge_extension', messageId: '' as never, refused: 'late' }, 'Surrey says it needs more time'],
    [{ step: 'ask_review', because: 'withheld', by: on('2027-02-12'), tooLate: false, regime: 'FOIA' }, 'Ask Surrey to look again'],
    [{ step: 'chase_review', normallyBy: on('2027-01-12'), atMostBy: on('2027-02-09') }, 'Surrey has not answered the review'],
    [{ step: 'complain', about: 'refusal', by: on('2027-03-01') }, 'Surrey still holds something back'],
    [{ step: 'report_noncompliance', since: on('2027-03-01'), about: 'refusal' }, 'Surrey did not do as the ICO told it'],
    [{ step: 'consider_appeal', by: on('2027-03-01'), rollsTo: on('2027-03-01') }, 'The ICO decided about Surrey'],
  ];

  it.each(steps)('says of $step what it is and names its one button', (step, title) => {
    const [first] = grouped([aLine('Surrey', step)]).needing;
    expect(first?.need.title).toBe(title);
    expect(first?.need.button).toMatch(/^[A-Z][a-z ]+$/);
    expect(first?.need.href).toMatch(/^\/desk\/requests\//);
  });

  it('goes to the ICO with a silent council that was reminded', () => {
    expect(needOf(aLine('Surrey', { step: 'complain', about: 'silence', by: null }, { daysLate: 14 }))).toMatchObject({ late: true, title: 'Surrey is ', lateWords: '14 working days late' });
  });

  it.each<[NextStep, string]>([
    [{ step: 'wait_after_chaser', until: on('2027-01-15'), lateSince: on('2026-12-22') }, 'Reminded; the ICO is next after Fri 15 Jan'],
    [{ step: 'wait_for_review', normallyBy: on('2027-03-01'), atMostBy: on('2027-03-31') }, 'Looking again; hoped for by Mon 1 Mar'],
    [{ step: 'wait_for_review', normallyBy: null, atMostBy: on('2027-03-31') }, 'Looking again; due by Wed 31 Mar'],
    [{ step: 'wait_for_ico', since: on('2027-03-01') }, 'With the ICO since Mon 1 Mar'],
    [{ step: 'wait_for_compliance', by: on('2027-03-01') }, 'Has to do as the ICO told it by Mon 1 Mar'],
    [{ step: 'wait_for_tribunal', since: on('2027-03-01') }, 'With the Tribunal since Mon 1 Mar'],
  ])('waits, and says for what: $step', (step, words) => {
    const line = aLine('Surrey', step);
    expect(grouped([line]).waiting).toEqual([line]);
    expect(waitingWords(line)).toBe(words);
  });

  it('presses nobody to doubt that a paper is not held, and says that one may', () => {
    const line = aLine('Surrey', { step: 'ask_review', because: 'not_held', by: on('2027-02-12'), tooLate: false, regime: 'FOIA' });
    expect(grouped([line]).over).toEqual([line]);
    expect(overWords(line)).toBe('You may ask it to look again until Fri 12 Feb.');
    expect(overWords(aLine('Surrey', { step: 'nothing', because: 'answered', outcome: 'refused' }, { aftermath: 'decided' }))).toBe('Safety Valve. ICO decided.');
  });

  it('says of a date that the holiday table moved that it has moved', () => {
    expect(waitingWords(wait('Surrey', '2027-01-05', { says: 'date_moved' }))).toBe('Its date has moved: due Tue 5 Jan');
  });
});
