import { CouncilSlug, Period, on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, anAnsweredRequest, happen, useTestDatabase } from '../testing/index.ts';
import { boardFacts } from './board.ts';
import { insertClaim } from './claims.ts';
import { insertPublishedLink } from './documents.ts';
import { targetFacts } from './targets.ts';

const database = useTestDatabase();
const kent = CouncilSlug.parse('kent');
const at = new Date('2026-11-23T09:00:00Z');

describe('what the status of targets rests on', () => {
  it('is there for every council of every campaign: 38 and 55', async () => {
    const { db } = database();
    await aCampaign(db);
    await aCampaign(db, { programme: 'delivering-better-value' });
    const facts = await targetFacts(db);
    expect(facts.filter(({ campaign }) => campaign.programme === 'safety-valve')).toHaveLength(38);
    expect(facts.filter(({ campaign }) => campaign.programme === 'delivering-better-value')).toHaveLength(55);
  });

  it('knows that the published agreement is public for all 38', async () => {
    const { db } = database();
    await aCampaign(db);
    const facts = await targetFacts(db);
    expect(facts.every(({ publicPapers }) => publicPapers.some(({ kind, basis, url }) => kind === 'published-agreement' && basis === 'already_public' && url.startsWith('https://www.gov.uk/')))).toBe(true);
  });

  it('joins the requests of a council, what was asked and answered, who holds it, and what is public', async () => {
    const { db } = database();
    const campaignId = await aCampaign(db);
    const applicantId = await aPerson(db);
    const first = await anAnsweredRequest(db, {
      campaignId, applicantId, receivedOn: '2026-06-01', draftedAt: new Date('2026-06-01T09:00:00Z'),
      papers: [{ kind: 'dsg-management-plan', period: null, outcome: 'disclosed_in_part', exemptions: [] }],
    });
    const second = await aRequestAwaitingResponse(db, { campaignId, applicantId, asked: [{ kind: 'monitoring-report', period: Period.parse('2024-25') }] });
    const draft = await aRequest(db, { campaignId, applicantId, draftedAt: new Date('2026-11-24T09:00:00Z') });
    await db.transaction().execute(async (trx) => {
      await insertClaim(trx, { campaignId, councilSlug: kent, personId: applicantId, requestId: draft, claimedAt: at, expiresAt: new Date('2026-11-25T09:00:00Z') });
      await insertPublishedLink(trx, {
        councilSlug: kent, kind: 'kpi-set', period: null, url: 'https://www.kent.gov.uk/kpis', title: 'KPIs', basis: 'already_public', checkedOn: on('2026-11-23'),
        lookedForPersonalData: true, publishedBy: applicantId, at,
      });
    });

    const [facts] = await targetFacts(db, { campaignId, councilSlug: kent });
    expect(facts?.requests.map(({ requestId, stage, papers }) => ({ requestId, stage, papers }))).toEqual([
      { requestId: first, stage: 'answered', papers: [{ kind: 'dsg-management-plan', period: null, outcome: 'disclosed_in_part' }] },
      { requestId: second, stage: 'awaiting_response', papers: [{ kind: 'monitoring-report', period: '2024-25', outcome: null }] },
      { requestId: draft, stage: 'draft', papers: [] },
    ]);
    expect(facts?.claim).toMatchObject({ personId: applicantId, requestId: draft });
    expect(facts?.publicPapers.map(({ kind }) => kind)).toEqual(['kpi-set', 'published-agreement']);
  });
});

describe('the board of a campaign', () => {
  it('has each council on exactly one row, with the request that is with the council before any other', async () => {
    const { db } = database();
    const campaignId = await aCampaign(db);
    const applicantId = await aPerson(db);
    await anAnsweredRequest(db, { campaignId, applicantId, receivedOn: '2026-06-01', papers: [{ kind: 'kpi-set', period: null, outcome: 'not_held', exemptions: [] }] });
    const live = await aRequestAwaitingResponse(db, { campaignId, applicantId });
    await aRequest(db, { campaignId, applicantId, draftedAt: new Date('2026-11-24T09:00:00Z') });
    const withdrawn = await aRequest(db, { campaignId, applicantId, council: 'bury' });
    await happen(db, withdrawn, [{ type: 'DraftReturned', on: on('2026-11-23'), why: 'given_back' }]);

    const rows = await boardFacts(db, campaignId);
    expect(rows).toHaveLength(38);
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(38);
    expect(rows.find(({ slug }) => slug === 'kent')).toMatchObject({ requestId: live, stage: 'awaiting_response', volunteerName: 'Ada Example' });
    expect(rows.find(({ slug }) => slug === 'bury')).toMatchObject({ requestId: withdrawn, stage: 'withdrawn' });
    expect(rows.find(({ slug }) => slug === 'torbay')).toMatchObject({ requestId: null, stage: null, volunteerName: null });
  });
});
