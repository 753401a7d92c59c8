import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aDraft } from '../requests/testing/a-request.ts';
import { useWorld, type World } from '../testing/create-world.ts';

const world = useWorld();

/** Moves the world to when the queue means to try a letter next; gives the hours that takes, or null when it means to try no more. */
async function untilTheNextTry(around: World): Promise<number | null> {
  const { rows } = await sql<{ wait: number }>`
    select extract(epoch from run_at - now())::float8 as wait from graphile_worker.jobs where task_identifier = 'deliver-message' and attempts < max_attempts`.execute(around.db);
  const wait = rows[0]?.wait;
  if (wait === undefined) return null;
  around.timeIs(new Date(around.deps.now().getTime() + Math.max(0, wait) * 1000 + 1000).toISOString());
  return wait / 3600;
}

const always = <T>(answer: T, times: number): T[] => Array.from({ length: times }, () => answer);

describe('a mail server that says “not now” for three days', () => {
  it('has a letter tried again and again, longer apart each time, and given back to its writer after 48 hours with what it said', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    const began = world().deps.now().getTime();
    world().mailServerSays(...always('temporary' as const, 60));
    await desk.requests.submit({ requestId, messageId, version });

    let tries = 0;
    for (let stage = 'sending'; stage === 'sending'; ) {
      await world().runDueJobs();
      tries += 1;
      ({ stage } = await desk.requests.show({ requestId }));
      if (stage === 'sending' && (await untilTheNextTry(world())) === null) throw new Error('The queue gave up before its writer was told.');
    }
    const hours = (world().deps.now().getTime() - began) / 3_600_000;
    const shown = await desk.requests.show({ requestId });
    expect(shown).toMatchObject({ stage: 'draft', failure: { said: '451 4.7.1 Try again later' } });
    expect(hours).toBeGreaterThanOrEqual(48);
    expect(hours).toBeLessThan(56);
    expect(world().outbox).toHaveLength(tries);
    expect(tries).toBeLessThan(25);

    // Its writer has it for two more days, and nothing is tried behind their back.
    expect(shown.claim).not.toBeNull();
    world().timeIs(new Date(began + 72 * 3_600_000).toISOString());
    await world().runDueJobs();
    expect(world().outbox).toHaveLength(tries);
  });

  it('is no hindrance on the fourth day: the same letter is sent by its writer, once, and time runs from that day', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    world().mailServerSays(...always('temporary' as const, 60));
    await desk.requests.submit({ requestId, messageId, version });
    for (let tries = 0; tries < 40 && (await desk.requests.show({ requestId })).stage === 'sending'; tries += 1) {
      await world().runDueJobs();
      await untilTheNextTry(world());
    }
    const refused = world().outbox.length;
    world().timeIs('2026-11-26T10:00:00.000Z');
    world().mailServerSays();
    const { draft } = await desk.requests.show({ requestId });
    await desk.requests.submit({ requestId, messageId, version: draft?.version ?? 0 });
    await world().runDueJobs();
    expect(await desk.requests.show({ requestId })).toMatchObject({ stage: 'awaiting_response', clock: { startedOn: '2026-11-26' } });
    expect(world().outbox).toHaveLength(refused + 1);
    expect((await sql`select 1 from caught_mail where purpose = 'council'`.execute(world().db)).rows).toHaveLength(1);
  });

  it('is done with as soon as it takes the letter: it goes once, and time runs from the day it went', async () => {
    const { desk, requestId, messageId, version } = await aDraft(world());
    world().mailServerSays(...always('temporary' as const, 5));
    await desk.requests.submit({ requestId, messageId, version });
    for (let tries = 0; tries < 6; tries += 1) {
      await world().runDueJobs();
      await untilTheNextTry(world());
    }
    expect((await desk.requests.show({ requestId })).stage).toBe('awaiting_response');
    expect((await sql`select 1 from caught_mail where purpose = 'council'`.execute(world().db)).rows).toHaveLength(1);
    expect((await sql<{ result: string }>`select result from delivery_attempt order by opened_at`.execute(world().db)).rows.map(({ result }) => result)).toEqual([...always('temporary', 5), 'accepted']);
  });
});
