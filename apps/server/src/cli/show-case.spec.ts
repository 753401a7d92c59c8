import type { CaseEntry } from '@openvalve/db';
import { aRequestWithUnreadMail, aRequestAwaitingResponse, struckOut } from '@openvalve/domain/testing';
import type { FoiRequestEvent } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { chronology } from './show-case.ts';

const caseFile = (events: readonly FoiRequestEvent[]): CaseEntry[] =>
  events.map((event, index) => ({ seq: index + 1, event, actor: index === 2 ? 'system' : 'someone', at: new Date(`2026-11-23T09:0${index}:00Z`) }));

const names = new Map([
  ['system', 'the program'],
  ['someone', 'Ada Byron'],
]);

const linesOf = (events: readonly FoiRequestEvent[]): string[] => chronology(caseFile(events), names);

describe('a case file in the terminal', () => {
  it('has a line for each entry: when, what, and by whom', () => {
    const lines = linesOf(aRequestAwaitingResponse());
    expect(lines.filter((line) => /^ +\d+ {2}/.test(line))).toEqual([
      '  1  2026-11-23 09:00 UTC  RequestDrafted  by Ada Byron',
      '  2  2026-11-23 09:01 UTC  RequestSubmitted  by Ada Byron',
      '  3  2026-11-23 09:02 UTC  RequestSent  by the program',
    ]);
  });

  it('tells the facts of an entry, the clock among them', () => {
    expect(linesOf(aRequestAwaitingResponse())).toEqual(expect.arrayContaining(['       channel tracker', '       clock.startedOn 2026-11-23', '       clock.dueOn 2026-12-22', '       asked: dsg-management-plan, kpi-set']));
  });

  it('says where the request stands, and what nobody has read', () => {
    expect(linesOf(aRequestWithUnreadMail()).at(-1)).toBe('Stands at: awaiting_response, due 2026-12-22 (overdue after 2026-12-22), 1 not classified. 4 entries.');
  });

  it('shows an entry that was struck out, as struck out', () => {
    const lines = linesOf([...aRequestWithUnreadMail(), struckOut(4)]);
    expect(lines.find((line) => line.startsWith('  4'))).toMatch(/MessageReceived .*\(struck out\)$/);
  });
});
