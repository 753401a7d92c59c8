import { CouncilSlug, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, happen, useTestDatabase } from '../testing/index.ts';
import { isUniqueViolation } from '../violations.ts';
import { lockAnsweringBody } from './case-file.ts';
import { earlierRequests, findLiveElsewhere, insertGuardPass, listEarlierRequests, listGuardPasses, listRequestLines } from './requests.ts';

const database = useTestDatabase();
const kent = CouncilSlug.parse('kent');

async function somebody() {
  const { db } = database();
  return { db, applicantId: await aPerson(db), campaignId: await aCampaign(db) };
}

describe('a second request of a campaign to the same council', () => {
  it('is refused by the database while the first is with the council', async () => {
    const { db, ...about } = await somebody();
    const first = await aRequestAwaitingResponse(db, about);
    await expect(aRequestAwaitingResponse(db, about)).rejects.toSatisfy((error) => isUniqueViolation(error, 'foi_request_one_live'));
    const draft = await aRequest(db, about);
    expect(await findLiveElsewhere(db, about.campaignId, kent, draft)).toBe(first);
    expect(await findLiveElsewhere(db, about.campaignId, kent, first)).toBeNull();
  });

  it('may be made once the first is withdrawn', async () => {
    const { db, ...about } = await somebody();
    const first = await aRequestAwaitingResponse(db, about);
    await happen(db, first, [{ type: 'RequestWithdrawn', on: on('2026-11-24') }]);
    await expect(aRequestAwaitingResponse(db, about)).resolves.toEqual(expect.any(String));
  });
});

describe('what an answering body has already received', () => {
  it('includes the request of the other council it answers for, in the other campaign', async () => {
    const { db, applicantId, campaignId } = await somebody();
    const other = await aCampaign(db, { programme: 'delivering-better-value' });
    const kingston = await aRequestAwaitingResponse(db, { campaignId, applicantId, council: 'kingston-upon-thames', receivedOn: '2026-09-01' });
    await aRequestAwaitingResponse(db, { campaignId, applicantId, council: 'kent', receivedOn: '2026-09-02' });
    const richmond = await aRequest(db, { campaignId: other, applicantId, council: 'richmond-upon-thames', programme: 'delivering-better-value' });

    const body = await db.transaction().execute((trx) => lockAnsweringBody(trx, CouncilSlug.parse('richmond-upon-thames')));
    expect(body).toEqual({ slug: 'achieving-for-children', name: 'Achieving for Children' });
    expect(await earlierRequests(db, 'achieving-for-children', { except: richmond })).toEqual([
      { requestId: kingston, councilName: 'Kingston upon Thames', receivedOn: '2026-09-01' },
    ]);
    expect(await earlierRequests(db, 'achieving-for-children', { since: on('2026-09-02') })).toEqual([]);
    expect(await listEarlierRequests(db, { since: on('2026-09-02') })).toMatchObject([{ answeringBody: 'kent' }]);
  });

  it('leaves out letters that never reached it', async () => {
    const { db, ...about } = await somebody();
    await aRequest(db, about);
    expect(await earlierRequests(db, 'kent')).toEqual([]);
  });
});

describe('the list of requests', () => {
  it('puts the soonest due first and what has no due date last, and can be one person’s', async () => {
    const { db, applicantId, campaignId } = await somebody();
    const other = await aPerson(db);
    const draft = await aRequest(db, { campaignId, applicantId, council: 'bury' });
    const later = await aRequestAwaitingResponse(db, { campaignId, applicantId, council: 'kent', receivedOn: '2026-11-23' });
    const sooner = await aRequestAwaitingResponse(db, { campaignId, applicantId: other, council: 'torbay', receivedOn: '2026-11-02' });
    expect((await listRequestLines(db)).map(({ requestId }) => requestId)).toEqual([sooner, later, draft]);
    expect((await listRequestLines(db, { applicantId })).map(({ requestId }) => requestId)).toEqual([later, draft]);
  });
});

describe('a coordinator’s reason for passing the guard', () => {
  it('is kept beside the request, outside the case file', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    await db
      .transaction()
      .execute((trx) => insertGuardPass(trx, { requestId, reason: 'Narrowed after s.12', passedBy: about.applicantId, at: new Date('2026-11-23T09:00:00Z') }));
    expect(await listGuardPasses(db, requestId)).toMatchObject([{ reason: 'Narrowed after s.12', passedBy: 'Ada Example' }]);
  });
});
