import type { CampaignId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { homeView } from '../agreements/public-views.ts';
import { aDraft, aRequestWithTheCouncil, allPapers, anAnswer, campaignOf } from '../requests/testing/a-request.ts';
import { countingQueries } from '../requests/testing/counting-queries.ts';
import { useWorld, type Caller } from '../testing/create-world.ts';
import { board } from './board.ts';
import { takeable } from './takeable.ts';

const world = useWorld();

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0);

/** Every list and count, taken together: each council in one bucket, each target in one state, and nothing lost between them. */
async function addsUp(desk: Caller, campaignId: CampaignId) {
  const { rows, buckets } = await desk.campaigns.board({ campaignId });
  expect(rows).toHaveLength(38);
  expect(sum(buckets)).toBe(38);
  for (const [bucket, count] of Object.entries(buckets)) expect(rows.filter((row) => row.bucket === bucket)).toHaveLength(count);

  const home = await homeView(world().deps);
  expect(sum(home.byStatus)).toBe(153);
  for (const { wanted, published, beingChecked, byStatus, keyPaper, councils } of home.programmes) {
    expect(sum(byStatus)).toBe(wanted);
    expect(published + beingChecked).toBe(byStatus['obtained-in-full'] + byStatus['obtained-in-part']);
    expect(keyPaper.squares).toHaveLength(councils);
  }
  expect(home.late).toBe(home.tiles.filter(({ late }) => late).length);

  const taking = await desk.campaigns.takeable({ campaignId });
  const live = buckets.sending + buckets.waiting + buckets.late + buckets.question + buckets.fee;
  expect(taking.filter(({ standing }) => standing === 'asked')).toHaveLength(live);
  expect(taking.filter(({ standing }) => standing === 'yours' || standing === 'claimed')).toHaveLength(buckets.draft);
  const lines = await desk.councils.list();
  expect(lines.map(({ slug, status }) => ({ slug, status }))).toEqual(home.tiles.map(({ slug, status }) => ({ slug, status })));
  const kent = home.tiles.find(({ slug }) => slug === 'kent');
  return { buckets, kent: kent?.status, late: kent?.late, row: rows.find(({ slug }) => slug === 'kent'), home };
}

describe('the board and every count', () => {
  it('add up after each step of a request’s life, and agree with each other', async () => {
    const draft = await aDraft(world());
    const { desk, campaignId, requestId, messageId, version, asked } = draft;
    expect(await addsUp(desk, campaignId)).toMatchObject({ kent: 'claimed', row: { bucket: 'draft', requestId } });

    await desk.requests.submit({ requestId, messageId, version });
    expect(await addsUp(desk, campaignId)).toMatchObject({ kent: 'asked', row: { bucket: 'sending' } });

    await world().runDueJobs();
    expect(await addsUp(desk, campaignId)).toMatchObject({ kent: 'asked', row: { bucket: 'waiting', day: 0, dueOn: '2026-12-22', daysLate: 0 }, home: { asked: 1, late: 0 } });

    world().timeIs('2026-12-22T09:00:00.000Z');
    expect((await addsUp(desk, campaignId)).row).toMatchObject({ bucket: 'waiting', day: 20, dueToday: true, dueThisWeek: true });

    world().timeIs('2026-12-29T09:00:00.000Z');
    expect(await addsUp(desk, campaignId)).toMatchObject({ late: true, row: { bucket: 'late', daysLate: 3 }, home: { late: 1 } });

    const question = await anAnswer(world(), draft);
    expect((await addsUp(desk, campaignId)).row).toMatchObject({ bucket: 'late', unclassified: 1 });
    await desk.correspondence.classify({ requestId, messageId: question, classification: { as: 'clarification_request' } });
    expect(await addsUp(desk, campaignId)).toMatchObject({ late: false, row: { bucket: 'question', dueOn: null, daysLate: 0 } });

    await desk.requests.recordClarificationGiven({ requestId, on: '2026-12-29' });
    expect((await addsUp(desk, campaignId)).row?.bucket).toBe('waiting');

    const answer = await anAnswer(world(), draft);
    await desk.correspondence.classify({ requestId, messageId: answer, classification: { as: 'response', papers: allPapers(asked, 'disclosed_in_full') } });
    const given = await addsUp(desk, campaignId);
    expect(given).toMatchObject({ kent: 'obtained-in-full', row: { bucket: 'answered', outcome: 'disclosed_in_full', answeredOn: '2026-12-29' } });
    expect(given.home.programmes.find(({ programme }) => programme === 'safety-valve')).toMatchObject({ beingChecked: 4, published: 0 });

    const reviewer = world().as(await world().person({ roles: ['reviewer'] }));
    await reviewer.documents.publishLink({
      councilSlug: 'kent', kind: 'dsg-management-plan', period: null, url: 'https://www.kent.gov.uk/plan.xlsx', title: 'DSG management plan', basis: 'same_as_obtained',
      checkedOn: '2026-12-29', lookedForPersonalData: true,
    });
    const published = await addsUp(desk, campaignId);
    expect(published.home.programmes.find(({ programme }) => programme === 'safety-valve')).toMatchObject({ beingChecked: 3, published: 1 });
    expect(published.kent).toBe('obtained-in-full');

    const entry = (await desk.requests.show({ requestId })).chronology.find(({ event }) => event.type === 'MessageClassified')?.entry ?? 0;
    await desk.requests.strikeOut({ requestId, entry });
    expect(await addsUp(desk, campaignId)).toMatchObject({ kent: 'asked', row: { bucket: 'waiting', unclassified: 1 } });
    await desk.requests.withdraw({ requestId });
    expect((await addsUp(desk, campaignId)).row).toMatchObject({ bucket: 'nobody', requestId: null, volunteer: null });
  });

  it('put a council whose draft was given back with nobody', async () => {
    const { desk, campaignId, requestId } = await aDraft(world());
    await desk.campaigns.giveBack({ requestId });
    expect(await addsUp(desk, campaignId)).toMatchObject({ kent: 'not-asked', row: { bucket: 'nobody' } });
  });

  it('call nobody late between the two readings of a weekend arrival', async () => {
    const { desk, campaignId, requestId, messageId, asked } = await aDraft(world());
    await desk.requests.recordSent({ requestId, messageId, channel: 'own-email', sentOn: '2026-11-22', receivedOn: '2026-11-22', asked });
    world().timeIs('2026-12-22T09:00:00.000Z');
    expect(await addsUp(desk, campaignId)).toMatchObject({ late: false, row: { bucket: 'waiting', dueOn: '2026-12-21', daysLate: 0 } });
    world().timeIs('2026-12-23T09:00:00.000Z');
    expect(await addsUp(desk, campaignId)).toMatchObject({ late: true, row: { bucket: 'late', daysLate: 1 } });
  });
});

describe('the board', () => {
  it('asks the database as often for many requests as for none', async () => {
    const volunteer = await world().person();
    const campaignId = await campaignOf(world());
    const questions = async (): Promise<{ board: number; taking: number; home: number }> => {
      const counted = [board, takeable, homeView].map(() => countingQueries(world().deps));
      const [forBoard, forTaking, forHome] = counted as [(typeof counted)[0], (typeof counted)[0], (typeof counted)[0]];
      await board(forBoard.deps, campaignId);
      await takeable(forTaking.deps, { person: volunteer, campaignId });
      await homeView(forHome.deps);
      return { board: forBoard.asked(), taking: forTaking.asked(), home: forHome.asked() };
    };
    const before = await questions();
    for (const council of ['kent', 'bury', 'torbay', 'dorset']) await aRequestWithTheCouncil(world(), { council, volunteer });
    expect(await questions()).toEqual(before);
    expect(before.board).toBeLessThanOrEqual(6);
    expect(before.taking).toBeLessThanOrEqual(10);
    expect(before.home).toBeLessThanOrEqual(6);
  });
});
