import { describe, expect, it } from 'vitest';
import { applyList } from '../calendar/apply-list.ts';
import { aList } from '../calendar/testing/a-list.ts';
import { aRequestReceived } from '../reminders/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { wordsOn } from '../testing/reading-pages.ts';

const world = useWorld();
const words = async (url: string): Promise<string> => wordsOn((await world().http.inject({ url })).body);

describe('public pages after another edition of the holiday table', () => {
  it('count with it as soon as this process does, also where they were kept in between', async () => {
    const { requestId } = await aRequestReceived(world(), '2026-11-02');
    // In step with what a page is kept for, a minute of the clock, and past the day that is added.
    world().timeIs('2026-11-27T10:00:00.000Z');
    const [council, why] = [await words('/councils/kent'), await words(`/why/${requestId}`)];
    expect(council).toContain('Day 19 of 20');
    expect(why).toContain('1 December 2026');
    await applyList(world().deps, { text: aList({ added: [{ day: '2026-11-26' }] }), why: 'GOV.UK lists it.', provisional: new Set(), proclaimedOn: null });
    // The job ran in another process; this one has not looked for another edition yet, and makes its pages once more.
    await world().runDueJobs();
    await words('/councils/kent');
    await world().table.refresh();
    expect(await words('/councils/kent')).toContain('Day 18 of 20');
    const after = await words(`/why/${requestId}`);
    expect(after).toContain('2 December 2026');
    expect(after).toMatch(/26 Nov/);
  });
});
