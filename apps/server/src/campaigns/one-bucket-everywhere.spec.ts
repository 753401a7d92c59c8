import type { IsoDate} from '@openvalve/domain';
import { addDays, BoardBucket, CouncilSlug, on, type Classification } from '@openvalve/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { councilPageView, councilsView, homeView } from '../agreements/public-views.ts';
import { aDraft, aRequestWithTheCouncil, allPapers, anAnswer, type Draft } from '../requests/testing/a-request.ts';
import { createWorld, type Caller, type World } from '../testing/create-world.ts';
import type { SignedIn } from '../trpc.ts';

let world: World;
let volunteer: SignedIn;
let desk: Caller;
let campaignId: Draft['campaignId'];
const councils: string[] = [];

const say = async (draft: Draft, classification: Classification, day = '2026-11-30T10:00:00.000Z'): Promise<void> => {
  world.timeIs(day);
  const messageId = await anAnswer(world, draft);
  await desk.correspondence.classify({ requestId: draft.requestId, messageId, classification });
  world.timeIs('2026-11-23T09:00:00.000Z');
};
const withCouncil = async (council: string): Promise<Draft> => {
  councils.push(council);
  return aRequestWithTheCouncil(world, { council, volunteer });
};

// One request of each kind there is, all of one volunteer, and the other councils of the campaign without any.
beforeAll(async () => {
  world = await createWorld();
  volunteer = await world.person();
  desk = world.as(volunteer);
  ({ campaignId } = await withCouncil('kent'));
  await anAnswer(world, await withCouncil('torbay'));
  await say(await withCouncil('norfolk'), { as: 'extension_notice', exemptions: ['s.36'], until: null });
  await say(await withCouncil('york'), { as: 'clarification_request' });
  await say(await withCouncil('barnsley'), { as: 'fees_notice' });
  const answered = await withCouncil('slough');
  await say(answered, { as: 'response', papers: allPapers(answered.asked, 'not_held') });
  await desk.requests.withdraw(await withCouncil('surrey'));
  // Received on a Saturday: the two readings of the law give two last days.
  const weekend = await aDraft(world, { council: 'bury', volunteer });
  councils.push('bury');
  await desk.requests.recordSent({ ...weekend, channel: 'own-email', sentOn: on('2026-11-21'), receivedOn: on('2026-11-21') });
  await aDraft(world, { council: 'croydon', volunteer });
  councils.push('croydon');
});
afterAll(() => world.close());

const due = on('2026-12-22');
/** Every day around each last day, and every fifth otherwise, from sixty before to sixty after. */
const days = Array.from({ length: 121 }, (_, at) => addDays(due, at - 60)).filter((day, at) => at % 5 === 0 || ['2026-12-2', '2027-01-2'].some((near) => day.startsWith(near)));

describe('where a council stands, on any day from sixty before a request is due to sixty after', () => {
  it.each(days)('on %s is the same in the board, its counts, my requests, the page of the request, the desk’s councils, the public pages and the figures', async (day) => {
    world.timeIs(`${day}T12:00:00.000Z`);
    const board = await desk.campaigns.board({ campaignId });

    // Each council once, in one bucket; the buckets add up.
    expect(new Set(board.rows.map(({ slug }) => slug)).size).toBe(board.rows.length);
    expect(board.rows).toHaveLength(38);
    for (const bucket of BoardBucket.options) expect(board.buckets[bucket]).toBe(board.rows.filter((row) => row.bucket === bucket).length);
    expect(Object.values(board.buckets).reduce((sum, count) => sum + count, 0)).toBe(board.rows.length);
    const late = board.rows.filter(({ bucket }) => bucket === 'late').map(({ slug }) => slug).toSorted();

    // The public pages.
    const home = await homeView(world.deps);
    expect(home.tiles.filter((tile) => tile.late).map(({ slug }) => slug).toSorted()).toEqual(late);
    expect(home.late).toBe(late.length);
    expect((await councilsView(world.deps)).tiles.filter((tile) => tile.late)).toHaveLength(late.length);
    expect(Object.values(home.byStatus).reduce((sum, count) => sum + count, 0)).toBe(home.councils);
    for (const { wanted, byStatus } of home.programmes) expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(wanted);

    // My requests, and the page of each.
    const mine = await desk.requests.mine();
    for (const slug of councils) {
      const row = board.rows.find((one) => one.slug === slug);
      const line = mine.find(({ council }) => council.slug === slug);
      if (row === undefined) throw new Error(`${slug} is not on the board.`);
      const isLate = row.bucket === 'late';
      const page = await councilPageView(world.deps, CouncilSlug.parse(slug));
      expect(page?.requests.some(({ overdue }) => overdue) ?? false).toBe(isLate);
      expect((await desk.councils.show({ slug })).requests.some((request) => request.late)).toBe(isLate);
      if (line === undefined) {
        expect(row.bucket).toBe('nobody');
        continue;
      }
      expect([line.dueOn, line.day, line.daysLate, line.dueToday, line.unclassified]).toEqual(
        row.bucket === 'nobody' ? [null, null, 0, false, 0] : [row.dueOn, row.day, row.daysLate, row.dueToday, row.unclassified],
      );
      if (line.unclassified === 0) expect(line.nextStep.step === 'remind').toBe(isLate);
      const shown = await desk.requests.show(line);
      expect(shown.stage === 'awaiting_response' && shown.clock?.overdue === true).toBe(isLate);
      if (shown.stage === 'awaiting_response') expect([shown.clock?.daysLate, shown.nextStep]).toEqual([row.daysLate, line.nextStep]);
    }

    // What a monitoring system counts.
    const { body } = await world.http.inject({ url: '/metrics', remoteAddress: '127.0.0.1' });
    for (const bucket of BoardBucket.options) expect(body).toContain(`openvalve_councils{campaign="safety-valve",bucket="${bucket}"} ${board.buckets[bucket]}\n`);
  });

  it('becomes late by each request’s own later reading, and not before', async () => {
    const lateFrom = async (slug: string): Promise<IsoDate | undefined> => {
      for (let day = addDays(due, -5); day <= addDays(due, 60); day = addDays(day, 1)) {
        world.timeIs(`${day}T12:00:00.000Z`);
        if ((await desk.campaigns.board({ campaignId })).rows.find((row) => row.slug === slug)?.bucket === 'late') return day;
      }
      return undefined;
    };
    expect(await lateFrom('kent')).toBe('2026-12-23');
    expect(await lateFrom('torbay')).toBe('2026-12-23');
    // Due on the 21st by the Act's words, and late only after the 22nd, the later reading.
    expect((await desk.requests.mine()).find(({ council }) => council.slug === 'bury')?.dueOn).toBe('2026-12-21');
    expect(await lateFrom('bury')).toBe('2026-12-23');
    expect(await lateFrom('norfolk')).toBe('2027-01-26');
    for (const never of ['york', 'barnsley', 'slough', 'surrey', 'croydon']) expect(await lateFrom(never)).toBeUndefined();
  });
});
