import { CouncilSlug, type PersonId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import type { Trx } from '../database.ts';
import { aCampaign, aPerson, aRequest, createTestDatabase, dropTestDatabase, useTestDatabase } from '../testing/index.ts';
import { endClaims, findClaimOfRequest, findLiveClaim, insertClaim, listLapsedClaims, renewClaim, reopenClaim } from './claims.ts';

const kent = CouncilSlug.parse('kent');
const claimedAt = new Date('2026-11-23T09:00:00Z');
const expiresAt = new Date('2026-11-25T09:00:00Z');

describe('claiming a council', () => {
  it('succeeds for exactly one of fifty volunteers who try at the same moment', async () => {
    const database = await createTestDatabase({ max: 50 });
    const { db } = database;
    const campaignId = await aCampaign(db);
    const takers: { personId: PersonId; requestId: Awaited<ReturnType<typeof aRequest>> }[] = [];
    for (let taker = 0; taker < 50; taker += 1) {
      const personId = await aPerson(db);
      takers.push({ personId, requestId: await aRequest(db, { campaignId, applicantId: personId }) });
    }
    // The connections are open before anybody tries, or they would arrive one after another.
    let ready = 0;
    let go = () => {};
    const together = new Promise<void>((resolve) => (go = resolve));
    const answers = await Promise.all(
      takers.map((taker) =>
        db.transaction().execute(async (trx) => {
          ready += 1;
          if (ready === takers.length) go();
          await together;
          return insertClaim(trx, { campaignId, councilSlug: kent, ...taker, claimedAt, expiresAt });
        }),
      ),
    );
    expect(answers.filter((answer) => answer !== 'already_claimed')).toHaveLength(1);
    expect(await db.selectFrom('claim').select('person_id').where('ended_at', 'is', null).execute()).toHaveLength(1);
    await dropTestDatabase(database);
  });
});

describe('a claim', () => {
  const database = useTestDatabase();

  async function claimed() {
    const { db } = database();
    const campaignId = await aCampaign(db);
    const personId = await aPerson(db, { realName: 'Grace Example' });
    const requestId = await aRequest(db, { campaignId, applicantId: personId });
    const within = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work);
    await within((trx) => insertClaim(trx, { campaignId, councilSlug: kent, personId, requestId, claimedAt, expiresAt }));
    return { db, campaignId, personId, requestId, within };
  }

  it('says who holds the council and until when', async () => {
    const { db, campaignId, personId, requestId } = await claimed();
    expect(await findLiveClaim(db, campaignId, kent)).toMatchObject({ personId, personName: 'Grace Example', requestId, expiresAt });
    expect(await findClaimOfRequest(db, requestId)).toMatchObject({ personId });
  });

  it('is listed as lapsed once its time is past, and not before', async () => {
    const { db, requestId } = await claimed();
    expect(await listLapsedClaims(db, new Date(expiresAt.getTime() - 1))).toEqual([]);
    expect(await listLapsedClaims(db, expiresAt)).toMatchObject([{ requestId, councilName: 'Kent', councilSlug: 'kent' }]);
  });

  it('lasts longer when renewed, and cannot be renewed when it has ended', async () => {
    const { db, campaignId, requestId, within } = await claimed();
    const later = new Date('2026-11-27T09:00:00Z');
    expect(await within((trx) => renewClaim(trx, { requestId, expiresAt: later }))).toBe(true);
    expect(await findLiveClaim(db, campaignId, kent)).toMatchObject({ expiresAt: later });
    await within((trx) => endClaims(trx, { requestIds: [requestId], why: 'given_back', at: claimedAt }));
    expect(await within((trx) => renewClaim(trx, { requestId, expiresAt: later }))).toBe(false);
  });

  it('frees the council for the next volunteer when it ends, and comes back only while nobody has it', async () => {
    const { db, campaignId, requestId, within } = await claimed();
    const next = await aPerson(db);
    const another = await aRequest(db, { campaignId, applicantId: next });
    const take = () => within((trx) => insertClaim(trx, { campaignId, councilSlug: kent, personId: next, requestId: another, claimedAt, expiresAt }));
    expect(await take()).toBe('already_claimed');
    expect(await within((trx) => endClaims(trx, { requestIds: [requestId], why: 'sent', at: claimedAt }))).toBe(1);
    expect(await within((trx) => endClaims(trx, { requestIds: [requestId], why: 'sent', at: claimedAt }))).toBe(0);
    expect(await within((trx) => reopenClaim(trx, { requestId, expiresAt }))).toBe(true);
    await within((trx) => endClaims(trx, { requestIds: [requestId], why: 'lapsed', at: claimedAt }));
    expect(await take()).toMatchObject({ id: expect.any(String) as string });
    expect(await within((trx) => reopenClaim(trx, { requestId, expiresAt }))).toBe(false);
  });
});
