import { lastComparison } from '@openvalve/db';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../testing/create-world.ts';
import { compareCaseFiles } from './compare-case-files.job.ts';
import { aDraft, aRequestWithTheCouncil } from './testing/a-request.ts';

let world: World;
let errors: { requestId?: string; columns?: string[]; msg: string }[];
beforeEach(async () => {
  errors = [];
  world = await createWorld({
    logTo: (line) => {
      const entry = JSON.parse(line) as { level: number; msg: string };
      if (entry.level >= 50) errors.push(entry);
    },
  });
});
afterEach(({ task }) => world.close({ failed: task.result?.state === 'fail' }));

const compare = (): Promise<void> => compareCaseFiles.run({}, world.deps);
const metric = async (name: string): Promise<string | undefined> =>
  (await world.http.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body.split('\n').find((line) => line.startsWith(`${name} `));

describe('the nightly comparison of rows with their case files', () => {
  it('finds nothing where only the product wrote, and says when it looked and at how many', async () => {
    await aRequestWithTheCouncil(world);
    await aDraft(world, { council: 'bury' });
    await compare();
    expect(errors).toEqual([]);
    expect(await lastComparison(world.db)).toEqual({ at: world.deps.now(), requests: 2, disagreeing: 0 });
    expect(await metric('openvalve_case_files_disagreeing')).toBe('openvalve_case_files_disagreeing 0');
  });

  it('writes a row that a hand altered down as an error, with the request’s id and what differs, and alters nothing', async () => {
    const { requestId } = await aRequestWithTheCouncil(world);
    await sql`update foi_request set due_on = '2027-01-04' where id = ${requestId}`.execute(world.db);
    await compare();
    await compare();
    expect(errors).toEqual([1, 2].map(() => expect.objectContaining({ requestId, columns: ['due_on'] }) as unknown));
    expect(await lastComparison(world.db)).toMatchObject({ requests: 1, disagreeing: 1 });
    expect(await metric('openvalve_case_files_disagreeing')).toBe('openvalve_case_files_disagreeing 1');
    expect((await sql<{ due_on: string }>`select due_on from foi_request`.execute(world.db)).rows).toEqual([{ due_on: '2027-01-04' }]);
  });

  it('finds a case file whose last entries the row never heard of', async () => {
    const { requestId } = await aRequestWithTheCouncil(world);
    await sql`insert into case_event (request_id, seq, event, actor) values (${requestId}, 4, '{"type":"RequestWithdrawn","on":"2026-11-23"}', 'system')`.execute(world.db);
    await compare();
    expect(errors[0]).toMatchObject({ requestId });
    expect(errors[0]?.columns).toEqual(expect.arrayContaining(['stage', 'version']));
  });
});
