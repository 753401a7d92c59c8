import { describe, expect, it } from 'vitest';
import { problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';

const world = useWorld();
const found = { slug: 'kent', kind: 'email', value: 'foi-desk@kent.gov.uk', sourceUrl: 'https://www.kent.gov.uk/foi', seenOn: '2026-11-20' } as const;

describe('an address somebody found', () => {
  it('on the council’s own domain can be used at once', async () => {
    const desk = world().as(await world().person());
    expect((await desk.councils.proposeAddress(found)).standing).toEqual({ state: 'usable' });
    expect((await desk.councils.list()).find(({ slug }) => slug === 'kent')?.hasAddress).toBe(true);
    expect((await problemOf(desk.councils.proposeAddress({ ...found, value: 'FOI-desk@kent.gov.uk' }))).code).toBe('address_known');
  });

  it('on its answering body’s domain can be used at once', async () => {
    const desk = world().as(await world().person());
    const proposed = await desk.councils.proposeAddress({ ...found, slug: 'kingston-upon-thames', value: 'foi-desk@achievingforchildren.org.uk' });
    expect(proposed.standing).toEqual({ state: 'usable' });
  });

  it('that the register has, on another body’s domain, is checked by finding it again', async () => {
    const desk = world().as(await world().person());
    const again = { ...found, slug: 'harrow', value: 'harrow@email.icasework.com', sourceUrl: 'https://harrow.gov.uk/council/freedom-information' };
    expect((await desk.councils.proposeAddress(again)).standing).toEqual({ state: 'usable' });
    const known = (await desk.councils.show({ slug: 'harrow' })).addresses.find(({ value }) => value === again.value);
    expect(known?.confidence).not.toBeNull();
  });

  it('elsewhere waits for a coordinator, who confirms it', async () => {
    const volunteer = await world().person({ realName: 'Vera Finder' });
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const proposed = await world().as(volunteer).councils.proposeAddress({ ...found, value: 'foi@kent-partnership.example' });
    expect(proposed.standing).toEqual({ state: 'needs_coordinator' });
    expect(await coordinator.councils.toConfirm()).toMatchObject([{ address: { id: proposed.id }, council: { slug: 'kent' }, proposedBy: 'Vera Finder' }]);
    await expect(world().as(volunteer).councils.confirmAddress({ addressId: proposed.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await coordinator.councils.confirmAddress({ addressId: proposed.id })).standing).toEqual({ state: 'usable' });
    expect(await coordinator.councils.toConfirm()).toEqual([]);
  });

  it.each([
    ['two at once', { value: 'foi@kent.gov.uk, all@kent.gov.uk' }, 'address_malformed'],
    ['one that could add a header', { value: 'foi@kent.gov.uk\r\nBcc: x@y.example' }, 'address_malformed'],
    ['one nobody reads', { value: 'no-reply@kent.gov.uk' }, 'address_takes_no_mail'],
    ['a form that is not on the web', { kind: 'web_form' as const, value: 'javascript:alert(1)' }, 'address_malformed'],
    ['one without a page that says so', { sourceUrl: 'somebody told me' }, 'source_not_a_page'],
    ['one seen tomorrow', { seenOn: '2026-11-24' }, 'seen_in_future'],
    ['one seen on no day', { seenOn: '30 February' }, 'no_such_day'],
    ['one of no council', { slug: 'atlantis' }, 'council_not_found'],
  ])('is refused: %s', async (_, change, code) => {
    const desk = world().as(await world().person());
    expect((await problemOf(desk.councils.proposeAddress({ ...found, ...change }))).code).toBe(code);
  });
});

describe('an address of the register', () => {
  it('is looked at before its first use, unless it is only a hint', async () => {
    const desk = world().as(await world().person());
    const ofState = async (state: string) => {
      for (const { slug } of await desk.councils.list()) {
        const address = (await desk.councils.show({ slug })).addresses.find(({ standing }) => standing.state === state);
        if (address) return address;
      }
      throw new Error(`No address of the register is ${state}.`);
    };
    const toCheck = await ofState('check_first');
    expect((await desk.councils.checkAddress({ addressId: toCheck.id })).standing).toEqual({ state: 'usable' });
    const hint = await ofState('hint');
    expect((await problemOf(desk.councils.checkAddress({ addressId: hint.id }))).code).toBe('address_is_a_hint');
  });

  it('that no longer works is retired, and never used again', async () => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const { id } = await coordinator.councils.proposeAddress(found);
    expect((await coordinator.councils.retireAddress({ addressId: id })).standing).toEqual({ state: 'retired' });
    expect((await problemOf(coordinator.councils.confirmAddress({ addressId: id }))).code).toBe('address_is_retired');
    expect((await problemOf(coordinator.councils.checkAddress({ addressId: id }))).code).toBe('address_is_retired');
  });
});

describe('who answers for a council', () => {
  it('is corrected by a coordinator, and put back', async () => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    expect((await coordinator.councils.show({ slug: 'kingston-upon-thames' })).answeredBy).toMatchObject({ slug: 'achieving-for-children', isItself: false });
    await coordinator.councils.setAnsweredBy({ slug: 'kingston-upon-thames', answeredBy: 'kingston-upon-thames' });
    expect((await coordinator.councils.show({ slug: 'kingston-upon-thames' })).answeredBy.isItself).toBe(true);
    expect(await coordinator.councils.setAnsweredBy({ slug: 'kingston-upon-thames', answeredBy: null })).toMatchObject({ slug: 'achieving-for-children' });
    expect((await problemOf(coordinator.councils.setAnsweredBy({ slug: 'kent', answeredBy: 'atlantis' }))).code).toBe('answering_body_unknown');
  });
});
