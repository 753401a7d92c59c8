import type { RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '../database.ts';
import { aCampaign, aPerson, aRequest, useTestDatabase } from '../testing/index.ts';
import { findRequestsOfClues, listLettersThatWent, placingFacts } from './mail-placing.ts';

const database = useTestDatabase();

/** How many rows PostgreSQL read of requests and letters, by index or one after the other. */
async function rowsRead(db: Db): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  await sql`select 1`.execute(db);
  const { rows } = await sql<{ read: number }>`
    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_user_tables where relname in ('foi_request', 'message')`.execute(db);
  return rows[0]?.read ?? 0;
}

/** Requests to every council in turn, each with a letter that went and a reference of the council’s. */
async function requests(db: Db, like: RequestId, count: number): Promise<void> {
  await sql`
    insert into foi_request (id, campaign_id, council_slug, programme, applicant_id, answering_body, stage, version)
    select gen_random_uuid(), campaign_id, (select slug from council order by slug offset number % 100 limit 1), programme, applicant_id, answering_body, 'draft', 1 from foi_request, generate_series(1, ${count}) as number where foi_request.id = ${like}`.execute(db);
  await sql`
    insert into message (request_id, direction, kind, mail_message_id, to_address, happened_on, council_reference)
    select id, 'outgoing', 'initial_request', '<' || id || '@mail.example>', 'foi@council.example', '2026-11-20', 'FOI-' || id from foi_request where not exists (select from message where request_id = foi_request.id)`.execute(db);
  await sql`analyze foi_request, message`.execute(db);
}

describe('finding whose a mail is', () => {
  it('reads no more rows with ten thousand requests than with a hundred', async () => {
    const { db } = database();
    const requestId = await aRequest(db, { campaignId: await aCampaign(db), applicantId: await aPerson(db) });
    const shortId = requestId.replaceAll('-', '').slice(0, 12);
    const near = Array.from({ length: 190 }, (_, number) => number.toString(16).padStart(12, '0'));
    const clues = { shortIds: [shortId, ...near], mailMessageIds: [`<${requestId}@mail.example>`, '<unknown@elsewhere.example>'], references: [`FOI-${requestId.toUpperCase()}`], senderDomains: ['mail.kent.gov.uk', 'kent.gov.uk'] };
    const costs: number[] = [];
    // On one connection: each counts for itself what it read.
    await db.connection().execute(async (one) => {
      for (const count of [100, 10_000]) {
        await requests(one, requestId, count);
        const before = await rowsRead(one);
        const found = await findRequestsOfClues(one, clues);
        expect(new Set(found.map((each) => each.requestId))).toEqual(new Set([requestId]));
        expect(found.find(({ mailMessageId }) => mailMessageId !== null)?.mailMessageId).toBe(`<${requestId}@mail.example>`);
        expect(await placingFacts(one, [requestId])).toMatchObject([{ requestId, councilDomain: 'kent.gov.uk', references: [`FOI-${requestId}`] }]);
        await listLettersThatWent(one, requestId);
        costs.push((await rowsRead(one)) - before);
      }
    });
    // With a hundred, reading them all may be cheaper; with ten thousand it must not be done.
    expect(costs[1]).toBeLessThan(30);
  }, 60_000);
});
