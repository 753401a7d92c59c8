import { Precedent } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();

const found = Precedent.parse({
  reference: 'IC-999999-A1B2', authority: 'Examplebury Council', decidedBy: 'ico', decidedOn: '2026-10-01', exemptions: ['s.43(2)'], result: 'for_disclosure',
  summary: 'Asked for the monitoring report; section 43 was not engaged.', url: 'https://ico.example/decisions/999999', seenAs: 'read', checkedOn: '2026-11-20',
});

const coordinator = async () => world().as(await world().person({ roles: ['coordinator'] }));

describe('the register of decisions', () => {
  it('is there from the first start, and says which of them letters may cite', async () => {
    const decisions = await world().as(await world().person()).precedents.list();
    expect(decisions).toHaveLength(14);
    expect(decisions[0]).toMatchObject({ reference: 'IC-376145-D4X0', cited: true, retiredWhy: null });
    expect(decisions.find(({ result }) => result === 'against')?.cited).toBe(false);
    expect(decisions.filter(({ seenAs }) => seenAs === 'reported').every(({ cited }) => !cited)).toBe(true);
  });

  it('takes a decision a coordinator found, once', async () => {
    const desk = await coordinator();
    await desk.precedents.add(found);
    expect((await desk.precedents.list()).find(({ reference }) => reference === found.reference)).toMatchObject({ ...found, version: 1, cited: true });
    expect(await problemOf(desk.precedents.add({ ...found, reference: 'ic-999999-a1b2' }))).toEqual({ code: 'precedent_already_there', reference: 'ic-999999-a1b2' });
  });

  it('declines a day that has not come, and an address that is none', async () => {
    const desk = await coordinator();
    expect(await problemOf(desk.precedents.add({ ...found, decidedOn: '2026-11-24' }))).toEqual({ code: 'precedent_day_in_future', field: 'decidedOn' });
    expect(await problemOf(desk.precedents.add({ ...found, checkedOn: '2026-11-24' }))).toEqual({ code: 'precedent_day_in_future', field: 'checkedOn' });
    await expect(desk.precedents.add({ ...found, url: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('is corrected over the version its writer saw, and shows both where somebody was quicker', async () => {
    const desk = await coordinator();
    const { id } = await desk.precedents.add(found);
    expect(await desk.precedents.change({ id, version: 1, precedent: { ...found, result: 'mixed' } })).toEqual({ version: 2 });
    expect(await problemOf(desk.precedents.change({ id, version: 1, precedent: found }))).toMatchObject({ code: 'stale_precedent', current: { result: 'mixed', version: 2 } });
    expect(await problemOf(desk.precedents.change({ id, version: 2, precedent: { ...found, reference: 'FS50421841' } }))).toEqual({ code: 'precedent_already_there', reference: 'FS50421841' });
    expect(await problemOf(desk.precedents.change({ id: '00000000-0000-4000-8000-000000000000', version: 1, precedent: { ...found, reference: 'IC-2' } }))).toEqual({ code: 'precedent_not_found' });
  });

  it('sets a decision aside with a reason, cites it no more, and takes it up again', async () => {
    const desk = await coordinator();
    const { id } = await desk.precedents.add(found);
    expect(await problemOf(desk.precedents.setAside({ id, why: '  ' }))).toEqual({ code: 'reason_missing' });
    await desk.precedents.setAside({ id, why: 'Overturned on appeal.' });
    expect((await desk.precedents.list()).at(-1)).toMatchObject({ id, retiredWhy: 'Overturned on appeal.', cited: false });
    await desk.precedents.setAside({ id, why: null });
    expect((await desk.precedents.list()).find((one) => one.id === id)).toMatchObject({ retiredWhy: null, cited: true });
  });

  it('is read by the whole team and kept by coordinators', async () => {
    for (const role of ['volunteer', 'reviewer'] as const) {
      const desk = world().as(await world().person({ roles: [role] }));
      expect(await desk.precedents.list()).toHaveLength(14);
      await expect(desk.precedents.add(found)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(world().as(null).precedents.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  });

  it('writes down who changed it', async () => {
    const desk = await coordinator();
    const { id } = await desk.precedents.add(found);
    await desk.precedents.setAside({ id, why: 'Overturned.' });
    const lines = await world().as(await world().person({ roles: ['admin'] })).audit.list({ area: 'register' });
    expect(JSON.stringify(lines)).toContain('precedent-set-aside');
  });
});
