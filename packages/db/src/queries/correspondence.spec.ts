import { createHash } from 'node:crypto';
import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, useTestDatabase } from '../testing/index.ts';
import { findMessage, insertMessage, listMessages, setMessageSent, updateDraft } from './correspondence.ts';
import { closeDeliveryAttempt, findOpenAttempt, lastDeliveryFailure, listDeliveryAttempts, openDeliveryAttempt } from './delivery.ts';
import { findAttachment, insertAttachment, insertStoredFile, listAttachmentsReceived } from './files.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');

async function aDraft() {
  const { db } = database();
  const applicantId = await aPerson(db);
  const requestId = await aRequest(db, { campaignId: await aCampaign(db), applicantId });
  const { id: messageId } = await db
    .transaction()
    .execute((trx) => insertMessage(trx, { requestId, direction: 'outgoing', kind: 'initial_request', subject: 'A request', body: 'Dear council', at }));
  return { db, applicantId, requestId, messageId };
}

describe('a draft', () => {
  it('is written over the version its writer saw, and not over a newer one', async () => {
    const { db, messageId } = await aDraft();
    const write = (version: number, body: string) =>
      db.transaction().execute((trx) => updateDraft(trx, { messageId, version, subject: 'A request', body, asked: [{ kind: 'kpi-set', period: null }], at }));
    expect(await write(1, 'Mine')).toMatchObject({ version: 2, body: 'Mine' });
    expect(await write(1, 'From the other tab')).toBeNull();
    expect(await findMessage(db, messageId)).toMatchObject({ version: 2, body: 'Mine', asked: [{ kind: 'kpi-set', period: null }] });
  });

  it('keeps, once it went, from whom, to where and on which day', async () => {
    const { db, requestId, messageId } = await aDraft();
    await db.transaction().execute((trx) => setMessageSent(trx, { messageId, at, happenedOn: on('2026-11-23'), toAddress: 'foi@council.example', handedTo: 'catcher' }));
    expect(await listMessages(db, requestId)).toMatchObject([{ happenedOn: '2026-11-23', toAddress: 'foi@council.example', handedTo: 'catcher', subject: 'A request' }]);
  });
});

const letter = Buffer.from('From: r-1@mail.example\r\n\r\nDear council £\r\n');

describe('handing a letter over', () => {
  it('has one open attempt, whoever else tries', async () => {
    const { db, messageId } = await aDraft();
    const answers = await Promise.all([1, 2, 3, 4].map(() => openDeliveryAttempt(db, { messageId, raw: letter, at })));
    expect(answers.filter((answer) => answer === 'already_open')).toHaveLength(3);
    expect(await findOpenAttempt(db, messageId)).toMatchObject({ openedAt: at });
  });

  it('keeps what was handed over byte for byte, with its hash', async () => {
    const { db, requestId, messageId } = await aDraft();
    await openDeliveryAttempt(db, { messageId, raw: letter, at });
    const [attempt] = await listDeliveryAttempts(db, requestId);
    expect(attempt?.raw?.equals(letter)).toBe(true);
    expect(await db.selectFrom('delivery_attempt').select('raw_sha256').executeTakeFirst()).toEqual({ raw_sha256: createHash('sha256').update(letter).digest('hex') });
  });

  it('may be tried again after a temporary refusal, and says what the server said', async () => {
    const { db, requestId, messageId } = await aDraft();
    const first = await openDeliveryAttempt(db, { messageId, raw: letter, at });
    if (first === 'already_open') throw new Error('the first attempt was not opened');
    expect(await closeDeliveryAttempt(db, { id: first.id, result: 'temporary', server: 'mx.council.example', said: '451 try later', at })).toBe(true);
    expect(await closeDeliveryAttempt(db, { id: first.id, result: 'accepted', at })).toBe(false);
    expect(await lastDeliveryFailure(db, requestId)).toMatchObject({ said: '451 try later', result: 'temporary', at });

    const second = await openDeliveryAttempt(db, { messageId, raw: letter, at });
    if (second === 'already_open') throw new Error('the second attempt was not opened');
    await closeDeliveryAttempt(db, { id: second.id, result: 'accepted', at: new Date('2026-11-23T10:00:00Z') });
    expect(await lastDeliveryFailure(db, requestId)).toBeUndefined();
  });
});

describe('a file a council sent', () => {
  it('is stored once however often it comes, and says whose request it belongs to', async () => {
    const { db, applicantId, requestId } = await aDraft();
    const file = { sha256: 'a'.repeat(64), size: 4_000_000_000, contentType: 'application/pdf', at };
    const answers = await db.transaction().execute(async (trx) => [await insertStoredFile(trx, file), await insertStoredFile(trx, file)]);
    expect(answers).toEqual([true, false]);
    const { id } = await db.transaction().execute(async (trx) => {
      const message = await insertMessage(trx, { requestId, direction: 'incoming', kind: 'incoming', at });
      return insertAttachment(trx, { messageId: message.id, filename: 'plan.pdf', declaredType: null, ...file });
    });
    expect(await findAttachment(db, id)).toMatchObject({ requestId, applicantId, filename: 'plan.pdf', size: 4_000_000_000 });
    expect(await listAttachmentsReceived(db, [requestId])).toHaveLength(1);
    expect(await listAttachmentsReceived(db, [])).toEqual([]);
  });
});
