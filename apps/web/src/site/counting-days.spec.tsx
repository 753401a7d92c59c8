import { bankHolidays, explainClock, on, startClock } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { renderCount } from './render-why.tsx';
import { attribute, tagsOf, wordsOf } from './testing/html.ts';
import { aFrame } from './testing/views.ts';
import type { CountView } from './why-views.ts';

const html = (more: Partial<CountView> = {}): string =>
  renderCount(aFrame('/why'), { received: '', regime: 'FOIA', days: '', otherDays: null, explanation: null, problem: null, address: 'https://desk.example.org/why', ...more });
const words = (more: Partial<CountView> = {}): string => wordsOf(html(more)).replaceAll(' .', '.');
const counted = (received: string, within = 20) => explainClock(startClock({ receivedOn: on(received), within }, bankHolidays), bankHolidays, { within });
const field = (page: string, name: string) => tagsOf(page, 'input').find((tag) => attribute(tag, 'name') === name) ?? '';

describe('counting for any day', () => {
  it('asks for the day first, and then answers in one sentence', () => {
    expect(words()).toContain('When does a council have to answer?');
    expect(words({ received: '2026-11-28', explanation: counted('2026-11-28') })).toContain('Received on Saturday 28 November 2026. The last lawful day is Wednesday 30 December 2026.');
  });

  it.each([
    ['no_day', '', 'Give the day the council received the request.'],
    ['not_a_day', '31 November', 'There is no such day.'],
    ['not_days', '2026-11-28', 'Give a whole number from 1 to 250'],
  ] as const)('says kindly what is wrong: %s', (what, received, said) => {
    expect(words({ received, problem: { what } })).toContain(said);
  });

  it('keeps what was typed, also what a field for days would not show', () => {
    const page = html({ received: '31 November', days: 'many', problem: { what: 'not_a_day' } });
    expect([attribute(field(page, 'received'), 'type'), attribute(field(page, 'received'), 'value')]).toEqual(['text', '31 November']);
    expect(attribute(field(page, 'days'), 'value')).toBe('many');
    expect(attribute(field(html(), 'received'), 'type')).toBe('date');
  });

  it('says from when to when the bank holidays are known', () => {
    const { knownFrom, knownUntil } = bankHolidays;
    expect(words({ received: '2050-01-01', problem: { what: 'outside', knownFrom, knownUntil } })).toContain('Bank holidays are known from 1 January 2000 to 31 December 2028');
  });

  it('counts another number of days without calling its end lawful', () => {
    const said = words({ received: '2026-11-28', days: '40', otherDays: 40, explanation: counted('2026-11-28', 40) });
    expect(said).toContain('Working day 40 is');
    expect(said).toContain('You asked for 40 working days, counted in the same way.');
    expect(said).toContain('Day 40, as you asked.');
    expect(said).not.toMatch(/last lawful day|call this council late|fees notice/);
  });
});
