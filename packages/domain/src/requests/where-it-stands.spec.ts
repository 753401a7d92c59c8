import { describe, expect, it } from 'vitest';
import { bankHolidays } from '../calendar/bank-holidays.ts';
import { on } from '../shared/iso-date.ts';
import {
  aDraft, anAnsweredRequest, aRequestAwaitingClarification, aRequestAwaitingResponse, aRequestOfUncertainDelivery, aRequestSending, aRequestWithUnreadMail, aWithdrawnRequest,
  classified, extendedFrom, extension,
} from '../testing/index.ts';
import type { FoiRequestEvent } from './foi-request.events.ts';
import { replay } from './replay.ts';
import { whereItStands } from './where-it-stands.ts';

const standing = (caseFile: readonly FoiRequestEvent[], today: string) => whereItStands(replay(caseFile), on(today), bankHolidays);

describe('where a request stands', () => {
  it.each([
    ['not_started', []],
    ['draft', aDraft()],
    ['sending', aRequestSending()],
    ['uncertain', aRequestOfUncertainDelivery()],
  ] as const)('is %s before the council has it', (stands, caseFile) => {
    expect(standing(caseFile, '2026-11-23')).toEqual({ stands });
  });

  it('is day 14 of 20 on Monday 14 December for a request of Monday 23 November', () => {
    expect(standing(aRequestAwaitingResponse(), '2026-12-14')).toMatchObject({ stands: 'in_time', day: 14, of: 20, dueOn: '2026-12-22', daysLate: 0 });
  });

  it('is due today on the last lawful day', () => {
    expect(standing(aRequestAwaitingResponse(), '2026-12-22')).toMatchObject({ stands: 'due_today', day: 20 });
  });

  it('is late the day after, and says by how many working days', () => {
    expect(standing(aRequestAwaitingResponse(), '2026-12-24')).toMatchObject({ stands: 'late', daysLate: 2 });
  });

  it('is past due by one reading only between the two last days of a weekend arrival', () => {
    const onSaturday = aRequestAwaitingResponse({ receivedOn: '2026-10-31' });

    expect(standing(onSaturday, '2026-11-27')).toMatchObject({ stands: 'due_today', dueOn: '2026-11-27', lastDay: '2026-12-01' });
    expect(standing(onSaturday, '2026-12-01')).toMatchObject({ stands: 'past_due_by_one_reading', daysLate: 0 });
    expect(standing(onSaturday, '2026-12-02')).toMatchObject({ stands: 'late', daysLate: 1 });
  });

  it('counts to forty after a valid extension', () => {
    const extended = [...aRequestWithUnreadMail(), classified(extension(), { clock: extendedFrom('2026-11-23', '2026-12-01') })];
    expect(standing(extended, '2026-12-23')).toMatchObject({ stands: 'in_time', of: 40, extended: true, extensionNotRecognised: false });
  });

  it('says that an extension without a qualified exemption was not recognised', () => {
    const claimed = [...aRequestWithUnreadMail(), classified(extension(['s.41']))];
    expect(standing(claimed, '2026-12-23')).toMatchObject({ stands: 'late', of: 20, extended: false, extensionNotRecognised: true });
  });

  it('has no due date at a question, and keeps whether it was asked after the last day', () => {
    expect(standing(aRequestAwaitingClarification({ askedOn: '2026-12-01' }), '2027-02-01')).toEqual({ stands: 'question', since: '2026-12-01', askedLate: false });
    expect(standing(aRequestAwaitingClarification({ askedOn: '2026-12-23' }), '2027-02-01')).toEqual({ stands: 'question', since: '2026-12-23', askedLate: true });
  });

  it('is answered in time, or late by the days it came after the last one', () => {
    expect(standing(anAnsweredRequest({ answeredOn: '2026-12-22' }), '2027-02-01')).toMatchObject({ stands: 'answered', answeredLate: false, daysLate: 0 });
    expect(standing(anAnsweredRequest({ answeredOn: '2026-12-23' }), '2027-02-01')).toMatchObject({ stands: 'answered', answeredLate: true, daysLate: 1 });
  });

  it('is withdrawn by us', () => {
    expect(standing(aWithdrawnRequest(), '2027-02-01')).toEqual({ stands: 'withdrawn', on: '2026-12-01', why: 'withdrawn' });
  });
});
