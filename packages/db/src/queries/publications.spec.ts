import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aPublishedDocument, anAnsweredRequest, useTestDatabase } from '../testing/index.ts';
import { listPublicPapers } from './agreements.ts';
import { listObtainedPapers } from './documents.ts';
import { deleteUnnamedStoredFile } from './files.ts';
import { listLatestPapers } from './library.ts';
import { endPublication, findPublicationAt, listPublicAddresses } from './publications.ts';
import { listPagesToPicture, listPublicationsToPicture, setPagePicture } from './published-pages.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');

async function aPlan() {
  const { db } = database();
  const by = await aPerson(db, { roles: ['reviewer'] });
  const plan = await aPublishedDocument(db, { by, pages: [{ text: 'One.' }, { text: 'Two.', sheet: { columns: [], rows: [], cut: false } }] });
  const takeDown = () => db.transaction().execute((trx) => endPublication(trx, { id: plan.id, why: 'personal-data', words: 'A name was left in.', by, at }));
  return { db, by, plan, takeDown };
}

describe('a published document', () => {
  it('is a public paper like what a council gave us, and no longer waits to be published', async () => {
    const { db, by, plan, takeDown } = await aPlan();
    await anAnsweredRequest(db, { campaignId: await aCampaign(db), applicantId: by, answeredOn: '2026-11-20', papers: [{ kind: 'dsg-management-plan', period: null, outcome: 'disclosed_in_full', exemptions: [] }] });
    const ours = async () => (await listPublicPapers(db)).filter(({ url }) => url.startsWith('/documents/'));
    expect(await ours()).toEqual([{ councilSlug: 'kent', kind: 'dsg-management-plan', period: null, title: 'DSG management plan', url: `/documents/${plan.address}`, checkedOn: on('2026-11-23'), basis: 'same_as_obtained' }]);
    expect([await listObtainedPapers(db), await listLatestPapers(db, 6)]).toMatchObject([[], [{ url: `/documents/${plan.address}`, councilName: 'Kent' }]]);
    await takeDown();
    expect([await ours(), await listLatestPapers(db, 6), await listPublicAddresses(db)]).toEqual([[], [], []]);
    expect(await listObtainedPapers(db)).toHaveLength(1);
  });

  it('leaves no page, text or picture when it is taken down, and says which pictures there were', async () => {
    const { db, plan, takeDown } = await aPlan();
    const picture = { sha256: 'e'.repeat(64), width: 1_400, height: 1_980 };
    await db.insertInto('stored_file').values({ sha256: picture.sha256, size: 10, content_type: 'image/webp' }).execute();
    await db.transaction().execute((trx) => setPagePicture(trx, { id: plan.id, number: 1, ...picture }));
    const discarded = () => db.transaction().execute((trx) => deleteUnnamedStoredFile(trx, picture.sha256));
    expect(await discarded()).toBe(false);
    expect(await takeDown()).toEqual([picture.sha256]);
    expect(await takeDown()).toBeNull();
    expect(await db.selectFrom('published_page').selectAll().execute()).toEqual([]);
    expect(await findPublicationAt(db, plan.address)).toMatchObject({ isPublic: false, takenDownWhy: 'personal-data', takenDownWords: 'A name was left in.' });
    expect(await discarded()).toBe(true);
    expect(await db.transaction().execute((trx) => setPagePicture(trx, { id: plan.id, number: 1, ...picture }))).toBe(false);
  });

  it('wants a picture of each page that is not a sheet, until it has one or is taken down', async () => {
    const { db, plan, takeDown } = await aPlan();
    expect(await listPagesToPicture(db, plan.id)).toMatchObject([{ number: 1, contentType: 'application/pdf' }]);
    expect(await listPublicationsToPicture(db)).toEqual([{ id: plan.id }]);
    await takeDown();
    expect([await listPagesToPicture(db, plan.id), await listPublicationsToPicture(db)]).toEqual([[], []]);
  });
});
