import { CouncilSlug, Period, on, type DocumentKind } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, anAnsweredRequest, useTestDatabase } from '../testing/index.ts';
import { insertPublishedLink, listObtainedPapers, listPublishedLinks, takeDownLink } from './documents.ts';

const database = useTestDatabase();
const kent = CouncilSlug.parse('kent');
const at = new Date('2026-11-23T09:00:00Z');

async function anAnswerFromKent() {
  const { db } = database();
  const by = await aPerson(db, { roles: ['reviewer'] });
  const requestId = await anAnsweredRequest(db, {
    campaignId: await aCampaign(db), applicantId: by, receivedOn: '2026-11-02', answeredOn: '2026-11-20',
    papers: [
      { kind: 'dsg-management-plan', period: null, outcome: 'disclosed_in_full', exemptions: [] },
      { kind: 'kpi-set', period: null, outcome: 'not_held', exemptions: [] },
      { kind: 'monitoring-report', period: Period.parse('2023-24'), outcome: 'disclosed_in_part', exemptions: [] },
    ],
  });
  const link = (kind: DocumentKind, url = 'https://www.kent.gov.uk/paper.pdf') =>
    db.transaction().execute((trx) =>
      insertPublishedLink(trx, {
        councilSlug: kent, kind, period: null, url, title: 'A paper', basis: 'same_as_obtained', checkedOn: on('2026-11-23'), lookedForPersonalData: true, publishedBy: by, at,
      }),
    );
  return { db, by, requestId, link };
}

describe('a paper a council gave us', () => {
  it('waits to be published until a reviewer has, a series as a whole or year by year', async () => {
    const { db, requestId, link } = await anAnswerFromKent();
    expect(await listObtainedPapers(db)).toMatchObject([
      { requestId, kind: 'dsg-management-plan', outcome: 'disclosed_in_full', obtainedOn: '2026-11-20', councilName: 'Kent' },
      { requestId, kind: 'monitoring-report', period: '2023-24', outcome: 'disclosed_in_part' },
    ]);
    await link('dsg-management-plan');
    expect(await listObtainedPapers(db)).toMatchObject([{ kind: 'monitoring-report' }]);
    await link('monitoring-report');
    expect(await listObtainedPapers(db)).toEqual([]);
  });

  it('waits again when its link is taken down', async () => {
    const { db, by, link } = await anAnswerFromKent();
    const published = await link('dsg-management-plan');
    if (published === 'already_published') throw new Error('it was not published yet');
    const takeDown = () => db.transaction().execute((trx) => takeDownLink(trx, { id: published.id, why: 'A child’s name', by, at }));
    expect(await takeDown()).toBe(true);
    expect(await takeDown()).toBe(false);
    expect(await listPublishedLinks(db)).toEqual([]);
    expect((await listObtainedPapers(db)).map(({ kind }) => kind)).toContain('dsg-management-plan');
  });
});

describe('a link', () => {
  it('is published once for the same paper, and may be again after it was taken down', async () => {
    const { db, by, link } = await anAnswerFromKent();
    const published = await link('kpi-set');
    expect(await link('kpi-set')).toBe('already_published');
    if (published === 'already_published') throw new Error('it was not published yet');
    await db.transaction().execute((trx) => takeDownLink(trx, { id: published.id, why: 'Wrong paper', by, at }));
    expect(await link('kpi-set')).not.toBe('already_published');
    expect(await listPublishedLinks(db, { councilSlug: kent })).toMatchObject([{ kind: 'kpi-set', publishedBy: 'Ada Example', checkedOn: '2026-11-23' }]);
  });

  it('cannot be published without having looked for personal data', async () => {
    const { db } = await anAnswerFromKent();
    const careless = db
      .insertInto('published_link')
      .values({ council_slug: kent, kind: 'kpi-set', url: 'https://www.kent.gov.uk/kpis', title: 'KPIs', basis: 'already_public', checked_on: on('2026-11-23'), looked_for_personal_data: false });
    await expect(careless.execute()).rejects.toThrow('violates check constraint');
  });
});
