import { bankHolidays, on as day, type Holiday, type HolidayCalendar } from '@openvalve/domain';
import { updatePerson } from '@openvalve/db';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../requests/carry-out.ts';
import { newMail, on, said, theCouncilSays } from '../requests/testing/a-case.ts';
import { goneByHand } from '../requests/testing/a-later-letter.ts';
import { useWorld } from '../testing/create-world.ts';
import { aMorning, aRequestReceived } from './testing/a-request.ts';

const world = useWorld();

describe('what came after an answer, in the mail', () => {
  it('says ten working days before its end that a review can be asked for, once, and not when nothing was refused', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    const other = await aRequestReceived(world(), '2026-11-02', { council: 'bury', volunteer: request.volunteer });
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36']) });
    await theCouncilSays(world(), other, { as: 'response', papers: said(other.asked, 'not_held') });
    await aMorning(world(), '2027-01-07T09:00:00.000Z');
    expect(newMail(world())).toEqual([]);
    await aMorning(world(), '2027-01-08T09:00:00.000Z');
    await aMorning(world(), '2027-01-11T09:00:00.000Z');
    expect(newMail(world())).toEqual(['Kent can be asked for a review until Friday 22 January 2027']);
  });

  it('goes to the coordinators where its volunteer has left', async () => {
    const request = await aRequestReceived(world(), '2026-11-02');
    const coordinator = await world().person({ roles: ['coordinator'] });
    on(world(), '2026-11-20');
    await theCouncilSays(world(), request, { as: 'response', papers: said(request.asked, 'refused', ['s.36']) });
    await goneByHand(request.desk, request, { purpose: 'internal_review', on: '2026-11-20' });
    await world().db.transaction().execute((trx) => updatePerson(trx, { personId: request.volunteer.id, leftAt: world().deps.now(), at: world().deps.now() }));
    await aMorning(world(), '2027-01-25T09:00:00.000Z');
    expect(world().notices.map(({ to, subject }) => [to, subject])).toEqual([[coordinator.email, 'The review by Kent is overdue']]);
    expect(world().notices[0]?.text).toContain(`It is with ${request.volunteer.realName}`);
    expect((await world().as(coordinator).volunteers.requestsOfLeavers()).map(({ requestId }) => requestId)).toEqual([request.requestId]);
  });

  it('says for a fortnight that the list of holidays moved a date, once', async () => {
    const request = await aRequestReceived(world(), '2026-11-23');
    const proclaimed: Holiday = { title: 'A holiday proclaimed late', nations: [], basis: 'proclamation', provisional: false };
    const calendar: HolidayCalendar = { ...bankHolidays, version: 'another edition', holidays: new Map(bankHolidays.holidays).set(day('2026-12-09'), proclaimed) };
    on(world(), '2026-11-30');
    const recalculated = await carryOut({ ...world().deps, calendar }, { requestId: request.requestId, actor: 'system', command: { type: 'RecalculateClock' } });
    expect(recalculated.ok).toBe(true);
    await aMorning(world(), '2026-12-01T09:00:00.000Z');
    await aMorning(world(), '2026-12-02T09:00:00.000Z');
    expect(newMail(world())).toEqual(['The date for Kent has moved']);
    expect(world().notices.at(-1)?.text).toContain('It was Tuesday 22 December 2026; it is Wednesday 23 December 2026 now.');
  });
});
