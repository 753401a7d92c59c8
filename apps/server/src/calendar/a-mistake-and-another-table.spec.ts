import { readCaseFile } from '@openvalve/db';
import type { RequestId } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { on, theCouncilSays } from '../requests/testing/a-case.ts';
import { aLaterLetter } from '../requests/testing/a-later-letter.ts';
import { aRequestWithTheCouncil, type Draft } from '../requests/testing/a-request.ts';
import { useWorld } from '../testing/create-world.ts';
import { applyList } from './apply-list.ts';
import { recalculateClocks } from './recalculate-clocks.job.ts';
import { aList } from './testing/a-list.ts';

const world = useWorld();
const entries = async (requestId: RequestId) => readCaseFile(world().db, requestId);

/** A holiday on 10 December: the clock of 23 November then ends a day later. */
const aHolidayIsAdded = async (): Promise<void> => {
  await applyList(world().deps, { text: aList({ added: [{ day: '2026-12-10' }] }), why: 'GOV.UK lists it.', provisional: new Set(), proclaimedOn: null });
  await world().table.refresh();
  await world().runDueJobs();
};

/** The council asked, and had our answer on 2 December, from which its time began afresh. */
const aQuestionAnswered = async (): Promise<Draft & { carriedBy: Draft['messageId'] }> => {
  const request = await aRequestWithTheCouncil(world());
  on(world(), '2026-12-01');
  await theCouncilSays(world(), request, { as: 'clarification_request' });
  on(world(), '2026-12-02');
  const letter = await aLaterLetter(request.desk, request, 'clarification_answer');
  await request.desk.requests.sendFollowUp(letter);
  await world().runDueJobs();
  return { ...request, carriedBy: letter.messageId };
};

describe('a clock from before another edition of the holiday table', () => {
  it('that a struck-out entry brings back is computed again at once', async () => {
    const request = await aRequestWithTheCouncil(world());
    const { desk, requestId } = request;
    on(world(), '2026-12-01');
    await theCouncilSays(world(), request, { as: 'clarification_request' });
    on(world(), '2026-12-02');
    await desk.requests.recordClarificationGiven({ requestId, on: '2026-12-02' });
    await aHolidayIsAdded();
    expect(await desk.requests.show({ requestId })).toMatchObject({ clock: { startedOn: '2026-12-02', calendarVersion: expect.stringMatching(/\+1$/) as string } });

    for (const type of ['ClarificationGiven', 'MessageClassified']) {
      const entry = (await entries(requestId)).find(({ event }) => event.type === type)?.seq ?? 0;
      await desk.requests.strikeOut({ requestId, entry });
    }
    await world().runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-23', dueOn: '2026-12-23' } });
  });

  it('that a letter which came back brings back is computed again at once', async () => {
    const { desk, requestId, carriedBy } = await aQuestionAnswered();
    await aHolidayIsAdded();
    await desk.requests.recordBounce({ requestId, messageId: carriedBy, why: 'bounced' });
    await world().runDueJobs();
    const last = (await entries(requestId)).at(-1);
    expect(last).toMatchObject({ actor: 'system', event: { type: 'ClockRecalculated', statutory: { before: { dueOn: '2026-12-22' }, after: { dueOn: '2026-12-23' } } } });
  });

  it('is left alone by the same job where nothing moves, and for a request that is not there', async () => {
    const { requestId } = await aRequestWithTheCouncil(world());
    const before = (await entries(requestId)).length;
    await recalculateClocks.run({ requestId }, world().deps);
    expect(await entries(requestId)).toHaveLength(before);
  });
});
