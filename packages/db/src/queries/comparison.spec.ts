import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, anAnsweredRequest, useTestDatabase } from '../testing/index.ts';
import { rowsThatDisagree } from './comparison.ts';

const database = useTestDatabase();

describe('the rows that lists read', () => {
  it('agree with their case files, at every stage', async () => {
    const { db } = database();
    const about = { campaignId: await aCampaign(db), applicantId: await aPerson(db) };
    await aRequest(db, { ...about, council: 'bury' });
    await aRequestAwaitingResponse(db, { ...about, council: 'torbay' });
    await anAnsweredRequest(db, { ...about, receivedOn: '2026-11-02', answeredOn: '2026-11-20', papers: [{ kind: 'kpi-set', period: null, outcome: 'not_held', exemptions: [] }] });
    expect(await rowsThatDisagree(db)).toEqual([]);
  });

  it('are found out when somebody alters one by hand', async () => {
    const { db } = database();
    const requestId = await aRequestAwaitingResponse(db, { campaignId: await aCampaign(db), applicantId: await aPerson(db) });
    await db.updateTable('foi_request').set({ unclassified_count: 3 }).where('id', '=', requestId).execute();
    await db.deleteFrom('request_paper').where('request_id', '=', requestId).execute();
    expect(await rowsThatDisagree(db)).toEqual([{ requestId, columns: ['unclassified_count', 'papers'] }]);
  });
});
