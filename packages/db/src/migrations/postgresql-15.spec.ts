import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { createDatabase, type Db } from '../database.ts';
import { migrateToLatest } from '../migrate.ts';
import { boardFacts } from '../queries/board.ts';
import { loadRegister } from '../seeds/load-register.ts';
import { startPostgres15, type DebianPostgres } from '../testing/debian-postgres.ts';
import { aCampaign, aPerson, aRequest } from '../testing/index.ts';

let server: DebianPostgres | null = null;
let db: Db | undefined;

beforeAll(async () => {
  server = await startPostgres15();
  if (server !== null) db = createDatabase(server.url, { max: 2 });
});

afterAll(async () => {
  await db?.destroy();
  await server?.stop();
});

describe('the database’s shape', () => {
  it('can be made on PostgreSQL 15 too, with the register and a case file that refuses to be altered', async ({ skip }) => {
    if (db === undefined) return skip('PostgreSQL 15 is not on this machine');
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db);
    expect(rows[0]?.version).toMatch(/^15\./);
    expect(await migrateToLatest(db)).not.toEqual([]);
    expect(await loadRegister(db)).toMatchObject({ loaded: true });
    const campaignId = await aCampaign(db);
    await aRequest(db, { campaignId, applicantId: await aPerson(db) });
    expect(await boardFacts(db, campaignId)).toHaveLength(38);
    await expect(sql`truncate case_event`.execute(db)).rejects.toThrow('the case file is append-only');
  });
});
