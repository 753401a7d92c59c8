import { readCaseFile } from '@openvalve/db';
import { CouncilSlug, RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aDraft, aRequestWithTheCouncil, campaignOf, endings, openConnections, problemOf } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { returnLapsedClaims } from './return-lapsed-claims.job.ts';

const world = useWorld();
const kent = CouncilSlug.parse('kent');
const eventsOf = async (requestId: string): Promise<string[]> => (await readCaseFile(world().db, RequestId.parse(requestId))).map(({ event }) => event.type);

describe('taking a council', () => {
  it('gives it to one volunteer for 48 hours, and says to others who has it and until when', async () => {
    const { desk, requestId, campaignId, volunteer } = await aDraft(world());
    expect((await desk.requests.show({ requestId })).claim).toEqual({ until: '2026-11-25T09:00:00.000Z', mine: true });
    const other = world().as(await world().person());
    expect(await problemOf(other.campaigns.claim({ campaignId, councilSlug: kent }))).toEqual({
      code: 'taken_by_another', until: '2026-11-25T09:00:00.000Z', heldBy: volunteer.realName,
    });
  });

  it('by eight volunteers in the same moment gives it to one, and tells the others who has it', async () => {
    const campaignId = await campaignOf(world());
    const takers = await Promise.all(Array.from({ length: 8 }, () => world().person()));
    await openConnections(world());
    const taken = await Promise.allSettled(takers.map((taker) => world().as(taker).campaigns.claim({ campaignId, councilSlug: kent })));
    expect(endings(taken)).toEqual(['done', ...Array.from({ length: 7 }, () => 'taken_by_another')]);
  });

  it('twice by the same volunteer is the same request', async () => {
    const { desk, requestId, campaignId } = await aDraft(world());
    expect(await desk.campaigns.claim({ campaignId, councilSlug: kent })).toEqual({ requestId });
  });

  it('is refused where the campaign has already asked', async () => {
    const { campaignId, requestId } = await aRequestWithTheCouncil(world());
    const other = world().as(await world().person());
    expect(await problemOf(other.campaigns.claim({ campaignId, councilSlug: kent }))).toEqual({ code: 'already_asked', requestId });
    expect((await other.campaigns.takeable({ campaignId })).find(({ slug }) => slug === kent)).toMatchObject({ standing: 'asked', rank: null });
  });

  it('is refused outside the campaign’s programme, and while the campaign is closed', async () => {
    const coordinator = world().as(await world().person({ roles: ['coordinator'] }));
    const campaignId = await campaignOf(world());
    expect((await problemOf(coordinator.campaigns.claim({ campaignId, councilSlug: 'hartlepool' }))).code).toBe('council_not_in_campaign');
    await coordinator.campaigns.setStage({ campaignId, stage: 'closed' });
    expect(await problemOf(coordinator.campaigns.claim({ campaignId, councilSlug: 'kent' }))).toEqual({ code: 'campaign_not_open', stage: 'closed' });
  });

  it('at once by fifty volunteers over two campaigns takes no council twice and loses none', async () => {
    const campaigns = [await campaignOf(world()), await campaignOf(world(), 'delivering-better-value')];
    const takers = await Promise.all(Array.from({ length: 50 }, () => world().person()));
    await openConnections(world());

    const taken: { campaignId: string; slug: string; requestId: string }[] = [];
    const takeAll = async (taker: (typeof takers)[number]): Promise<void> => {
      for (const campaignId of campaigns) {
        const desk = world().as(taker);
        for (let tries = 0; tries < 12; tries += 1) {
          const next = (await desk.campaigns.takeable({ campaignId })).filter(({ rank }) => rank !== null).toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))[0];
          if (!next) break;
          try {
            const { requestId } = await desk.campaigns.claim({ campaignId, councilSlug: next.slug });
            taken.push({ campaignId, slug: next.slug, requestId });
            break;
          } catch (error) {
            if (!(error instanceof Error) || !(error.cause instanceof Error) || !('problem' in error.cause)) throw error;
          }
        }
      }
    };
    await Promise.all(takers.map(takeAll));

    const keys = taken.map(({ campaignId, slug }) => `${campaignId} ${slug}`);
    expect(new Set(keys).size).toBe(keys.length);
    const someone = world().as(takers[0] ?? null);
    for (const campaignId of campaigns) {
      const board = await someone.campaigns.board({ campaignId });
      const mine = taken.filter((one) => one.campaignId === campaignId);
      expect(board.buckets.draft).toBe(mine.length);
      const drafts = board.rows.filter(({ bucket }) => bucket === 'draft').map(({ requestId }) => requestId);
      expect(new Set(drafts)).toEqual(new Set(mine.map(({ requestId }) => requestId)));
    }
    expect(taken.length).toBeGreaterThanOrEqual(38 + 40);
  }, 60_000);
});

describe('the next best council', () => {
  it('comes first among those that can be taken, and those that cannot have no place', async () => {
    const volunteer = await world().person();
    const campaignId = await campaignOf(world());
    const councils = await world().as(volunteer).campaigns.takeable({ campaignId });
    expect(councils).toHaveLength(38);
    const ranks = councils.flatMap(({ rank }) => (rank === null ? [] : [rank])).toSorted((one, other) => one - other);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
    expect(councils.every(({ standing, rank }) => (standing === 'free') === (rank !== null))).toBe(true);
    expect(councils.find(({ rank }) => rank === 1)?.because).toEqual({ planNotPublic: true, addressKnown: true });
  });
});

describe('a hold that nobody used', () => {
  it('ends after 48 hours, with a kind mail, and the council is free', async () => {
    const { desk, requestId, campaignId, volunteer } = await aDraft(world());
    world().timeIs('2026-11-25T09:00:00.000Z');
    await returnLapsedClaims.run({}, world().deps);
    await returnLapsedClaims.run({}, world().deps);
    await world().runDueJobs();
    expect(await eventsOf(requestId)).toEqual(['RequestDrafted', 'DraftReturned']);
    expect((await desk.requests.show({ requestId })).withdrawnWhy).toBe('lapsed');
    expect(world().notices.map(({ to, subject }) => ({ to, subject }))).toEqual([{ to: volunteer.email, subject: 'Kent is free for others again' }]);
    expect((await desk.campaigns.takeable({ campaignId })).find(({ slug }) => slug === kent)?.standing).toBe('free');
  });

  it('is free to the next volunteer even before anything has swept it away', async () => {
    const { requestId, campaignId } = await aDraft(world());
    world().timeIs('2026-11-25T09:00:01.000Z');
    const other = await world().person();
    const taken = await world().as(other).campaigns.claim({ campaignId, councilSlug: kent });
    expect(taken.requestId).not.toBe(requestId);
    expect(await eventsOf(requestId)).toEqual(['RequestDrafted', 'DraftReturned']);
    expect((await world().as(other).requests.show({ requestId: taken.requestId })).claim?.mine).toBe(true);
  });

  it('cannot be used for sending after its time', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    world().timeIs('2026-11-25T09:00:01.000Z');
    expect(await problemOf(desk.requests.submit({ requestId, messageId, version }))).toEqual({ code: 'claim_lapsed', until: '2026-11-25T09:00:00.000Z' });
  });

  it('gives its words back to the same volunteer who takes the council again', async () => {
    const { desk, requestId, messageId, version, campaignId, asked } = await aDraft(world());
    await desk.requests.saveDraft({ requestId, messageId, version, subject: 'Mine', body: 'Words I thought about', asked: asked.slice(0, 1) });
    world().timeIs('2026-11-26T09:00:00.000Z');
    const again = await desk.campaigns.claim({ campaignId, councilSlug: kent });
    expect((await desk.requests.show(again)).draft).toMatchObject({ subject: 'Mine', body: 'Words I thought about', asked: asked.slice(0, 1) });

    world().timeIs('2026-11-29T09:00:00.000Z');
    const other = world().as(await world().person());
    const { requestId: theirs } = await other.campaigns.claim({ campaignId, councilSlug: kent });
    expect((await other.requests.show({ requestId: theirs })).draft?.body).not.toContain('Words I thought about');
  });

  it('can be renewed for another 48 hours, or given back', async () => {
    const { desk, requestId, campaignId } = await aDraft(world());
    world().timeIs('2026-11-24T09:00:00.000Z');
    expect(await desk.campaigns.renewClaim({ requestId })).toEqual({ until: '2026-11-26T09:00:00.000Z' });
    await desk.campaigns.giveBack({ requestId });
    expect((await desk.requests.show({ requestId })).withdrawnWhy).toBe('given_back');
    expect((await problemOf(desk.campaigns.renewClaim({ requestId }))).code).toBe('wrong_stage');
    expect((await desk.campaigns.board({ campaignId })).buckets.draft).toBe(0);
  });
});
