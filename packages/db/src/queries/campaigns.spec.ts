import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, useTestDatabase } from '../testing/index.ts';
import { listActions, recordAction } from './actions.ts';
import { findCampaign, listCampaigns, setCampaignStage, updateCampaignLetter } from './campaigns.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');

describe('a campaign', () => {
  it('is for the councils of its programme: 38 and 55', async () => {
    const { db } = database();
    await aCampaign(db);
    await aCampaign(db, { programme: 'delivering-better-value' });
    expect((await listCampaigns(db)).map(({ programme, councils, documentKinds }) => [programme, councils, documentKinds.length])).toEqual([
      ['safety-valve', 38, 4], ['delivering-better-value', 55, 5],
    ]);
  });

  it('has its letter written over the version its writer saw, and not over a newer one', async () => {
    const { db } = database();
    const campaignId = await aCampaign(db);
    const by = await aPerson(db, { roles: ['coordinator'] });
    const write = (version: number, body: string) =>
      db.transaction().execute((trx) => updateCampaignLetter(trx, { campaignId, version, subject: 'A request', body, by, at }));
    expect(await write(1, 'First')).toMatchObject({ version: 2 });
    expect(await write(1, 'Second')).toBeNull();
    expect(await findCampaign(db, campaignId)).toMatchObject({ version: 2, letterBody: 'First' });
  });

  it('can be paused and opened again, and what was done is noted', async () => {
    const { db } = database();
    const campaignId = await aCampaign(db);
    const by = await aPerson(db, { roles: ['coordinator'] });
    await db.transaction().execute(async (trx) => {
      await setCampaignStage(trx, { campaignId, stage: 'paused', by, at });
      await recordAction(trx, { actor: by, action: 'pause-campaign', subject: campaignId, detail: { from: 'open' }, at });
    });
    expect(await findCampaign(db, campaignId)).toMatchObject({ stage: 'paused' });
    expect(await listActions(db)).toMatchObject([{ action: 'pause-campaign', actor: by, detail: { from: 'open' } }]);
  });
});
