import { CouncilSlug, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aPerson, useTestDatabase } from '../testing/index.ts';
import {
  correctAnsweredBy, findCouncil, insertAddress, listAddresses, listCouncils, listProposedAddresses, markAddressChecked, markAddressConfirmed, markAddressRetired,
} from './councils.ts';

const database = useTestDatabase();
const barnsley = CouncilSlug.parse('barnsley');
const at = new Date('2026-11-23T09:00:00Z');

describe('the list of councils', () => {
  it('has all 153, each with the programmes it is in', async () => {
    const councils = await listCouncils(database().db);
    expect(councils).toHaveLength(153);
    const of = (slug: string) => councils.find((council) => council.slug === slug)?.programmes;
    expect(of('kent')).toEqual(['safety-valve']);
    expect(of('bracknell-forest')).toContain('delivering-better-value');
    expect(of('isles-of-scilly')).toEqual([]);
  });
});

describe('who answers for a council', () => {
  it('is the register’s word until a coordinator corrects it, and again when the correction is taken back', async () => {
    const { db } = database();
    const by = await aPerson(db, { roles: ['coordinator'] });
    const kingston = CouncilSlug.parse('kingston-upon-thames');
    const correct = (answeredBy: string | null) => db.transaction().execute((trx) => correctAnsweredBy(trx, { slug: kingston, answeredBy, by, at }));
    expect(await findCouncil(db, kingston)).toMatchObject({ answeredBy: 'achieving-for-children', answeredByName: 'Achieving for Children', answeringDomain: 'achievingforchildren.org.uk' });
    await correct('kingston-upon-thames');
    expect(await findCouncil(db, kingston)).toMatchObject({ answeredBy: 'kingston-upon-thames' });
    await correct(null);
    expect(await findCouncil(db, kingston)).toMatchObject({ answeredBy: 'achieving-for-children' });
  });
});

describe('an address somebody found', () => {
  it('turns a hint of the register into a sighting, with the page and the day', async () => {
    const { db } = database();
    const proposedBy = await aPerson(db);
    const [hint] = (await listAddresses(db, { councilSlug: barnsley })).filter(({ kind }) => kind === 'email');
    expect(hint).toMatchObject({ origin: 'register', confidence: 'low' });
    const { id } = await db.transaction().execute((trx) =>
      insertAddress(trx, {
        councilSlug: barnsley, kind: 'email', value: 'informationrequests@barnsley.gov.uk', sourceUrl: 'https://www.barnsley.gov.uk/foi', seenOn: on('2026-11-23'), proposedBy, at,
      }),
    );
    expect(id).toBe(hint?.id);
    const [found] = (await listAddresses(db, { councilSlug: barnsley })).filter(({ kind }) => kind === 'email');
    expect(found).toMatchObject({ origin: 'person', confidence: null, seenOn: '2026-11-23', proposedBy, councilDomain: 'barnsley.gov.uk' });
    expect(await listProposedAddresses(db)).toMatchObject([{ councilName: 'Barnsley', proposedByName: 'Ada Example' }]);
  });

  it('is checked and confirmed by somebody, and once retired stays so', async () => {
    const { db } = database();
    const by = await aPerson(db);
    const [address] = await listAddresses(db, { councilSlug: barnsley });
    const mark = { id: address?.id ?? '', by, at };
    expect(await db.transaction().execute((trx) => markAddressChecked(trx, mark))).toBe(true);
    expect(await db.transaction().execute((trx) => markAddressConfirmed(trx, mark))).toBe(true);
    expect(await db.transaction().execute((trx) => markAddressRetired(trx, mark))).toBe(true);
    expect(await db.transaction().execute((trx) => markAddressChecked(trx, mark))).toBe(false);
    expect((await listAddresses(db, { councilSlug: barnsley })).find(({ id }) => id === mark.id)).toMatchObject({ checkedAt: at, confirmedAt: at, retiredAt: at });
  });
});
