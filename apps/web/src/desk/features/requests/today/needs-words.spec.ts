import { CouncilSlug, on, RequestId, type NextStep } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { RequestLine } from '../queries.ts';
import { grouped, needOf, nextDayWords } from './needs-words.ts';

let made = 0;
const aLine = (name: string, nextStep: NextStep, more: Partial<RequestLine> = {}): RequestLine => {
  made += 1;
  return {
    requestId: RequestId.parse(`00000000-0000-4000-8000-${String(made).padStart(12, '0')}`), council: { slug: CouncilSlug.parse(name.toLowerCase()), name }, campaignTitle: 'Safety Valve',
    programme: 'safety-valve', stage: 'awaiting_response', uncertain: false, dueOn: null, day: null, of: 20, daysLate: 0, dueToday: false, claimUntil: null, unclassified: 0, outcome: null,
    nextStep, says: null, ...more,
  };
};
const wait = (name: string, dueOn: string, more: Partial<RequestLine> = {}) => aLine(name, { step: 'wait', until: on(dueOn) }, { dueOn: on(dueOn), ...more });

const torbay = aLine('Torbay', { step: 'remind', lateSince: on('2026-12-09') }, { daysLate: 3, says: 'overdue', dueOn: on('2026-12-09') });
const bury = aLine('Bury', { step: 'remind', lateSince: on('2026-12-11') }, { daysLate: 1, says: 'overdue', dueOn: on('2026-12-11') });
const bexley = aLine('Bexley', { step: 'answer_question', since: on('2026-12-10') }, { stage: 'awaiting_clarification' });
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
