import { CouncilSlug, MessageId, bankHolidays, on, replay, startClock } from '@openvalve/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, happen, useTestDatabase } from '../testing/index.ts';
import { isUniqueViolation } from '../violations.ts';
import { appendToCaseFiles, lockRequest, projectRequests, readCaseFile } from './case-file.ts';
import { insertMessage } from './correspondence.ts';
import { correctAnsweredBy } from './councils.ts';
import { findRequestRow } from './requests.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');
const messageId = MessageId.parse('0b0e7c5e-7a0c-4d5f-9a43-1c1f4a1f0001');
const kent = CouncilSlug.parse('kent');

async function somebody() {
  const { db } = database();
  return { db, applicantId: await aPerson(db), campaignId: await aCampaign(db) };
}

describe('the case file', () => {
  it('refuses to have an entry altered, removed or emptied away', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    await expect(sql`update case_event set actor = 'nobody'`.execute(db)).rejects.toThrow('the case file is append-only');
    await expect(db.deleteFrom('case_event').execute()).rejects.toThrow('the case file is append-only');
    await expect(sql`truncate case_event`.execute(db)).rejects.toThrow('the case file is append-only');
    await expect(sql`truncate foi_request cascade`.execute(db)).rejects.toThrow('the case file is append-only');
    expect(await readCaseFile(db, requestId)).toHaveLength(1);
  });

  it('gives back what happened, in order, by whom and when', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    await happen(db, requestId, [{ type: 'DraftReturned', on: on('2026-11-23'), why: 'lapsed' }], at);
    const caseFile = await readCaseFile(db, requestId);
    expect(caseFile.map(({ seq, event, actor }) => [seq, event.type, actor])).toEqual([[1, 'RequestDrafted', 'system'], [2, 'DraftReturned', 'system']]);
    expect(caseFile[1]?.at).toEqual(at);
  });

  it('has one place for each entry, so of two written at once one is refused', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    const append = db
      .transaction()
      .execute((trx) => appendToCaseFiles(trx, [{ requestId, after: 0, actor: 'system', events: [{ type: 'RequestWithdrawn', on: on('2026-11-23') }], at }]));
    await expect(append).rejects.toSatisfy((error) => isUniqueViolation(error, 'case_event_pkey'));
  });
});

describe('two messages filed on one request at the same moment', () => {
  it('are filed one after the other, and neither waits for ever', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    let filed = 0;
    let go = () => {};
    const bothFiled = new Promise<void>((resolve) => (go = resolve));
    const file = () =>
      db.transaction().execute(async (trx) => {
        await insertMessage(trx, { requestId, direction: 'incoming', kind: 'incoming', at });
        filed += 1;
        if (filed === 2) go();
        await bothFiled;
        await lockRequest(trx, requestId);
      });
    await expect(Promise.all([file(), file()])).resolves.toHaveLength(2);
  });
});

describe('the row of a request', () => {
  it('carries the clock while it runs, and both of its last days', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequestAwaitingResponse(db, { ...about, receivedOn: '2026-11-21' });
    expect(await findRequestRow(db, requestId)).toMatchObject({
      stage: 'awaiting_response', receivedOn: '2026-11-21', dueOn: '2026-12-21', overdueAfter: '2026-12-22', outcome: null, councilName: 'Kent', applicantName: 'Ada Example',
      clock: { startedOn: '2026-11-21', dueOn: '2026-12-21' },
    });
  });

  it('is what its case file makes, whenever it is written again', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequestAwaitingResponse(db, about);
    const before = await findRequestRow(db, requestId);
    const request = replay((await readCaseFile(db, requestId)).map(({ event }) => event));
    await db.transaction().execute((trx) => projectRequests(trx, [{ requestId, request }], at));
    expect(await findRequestRow(db, requestId)).toEqual(before);
  });

  it('cannot say that it awaits a response without a due date, or was withdrawn without why', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    const become = (values: { stage: 'awaiting_response' | 'answered' | 'withdrawn' }) => db.updateTable('foi_request').set(values).where('id', '=', requestId).execute();
    await expect(become({ stage: 'awaiting_response' })).rejects.toThrow('violates check constraint');
    await expect(become({ stage: 'answered' })).rejects.toThrow('violates check constraint');
    await expect(become({ stage: 'withdrawn' })).rejects.toThrow('violates check constraint');
  });

  it('follows a correction of who answers until the council has the letter, and not after', async () => {
    const { db, ...about } = await somebody();
    const requestId = await aRequest(db, about);
    const correct = (answeredBy: string | null) =>
      db.transaction().execute((trx) => correctAnsweredBy(trx, { slug: kent, answeredBy, by: about.applicantId, at }));
    await correct('achieving-for-children');
    await happen(db, requestId, [
      { type: 'RequestSent', messageId, channel: 'post', asked: [{ kind: 'kpi-set', period: null }], sentOn: on('2026-11-23'), clock: startClock({ receivedOn: on('2026-11-23') }, bankHolidays) },
    ]);
    expect(await findRequestRow(db, requestId)).toMatchObject({ answeringBody: 'achieving-for-children' });
    await correct(null);
    await happen(db, requestId, [{ type: 'RequestWithdrawn', on: on('2026-11-24') }]);
    expect(await findRequestRow(db, requestId)).toMatchObject({ answeringBody: 'achieving-for-children', stage: 'withdrawn' });
  });
});
