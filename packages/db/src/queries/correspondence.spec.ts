import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, useTestDatabase } from '../testing/index.ts';
import { findMessage, insertMessage, listMessages, setMessageSent, updateDraft } from './correspondence.ts';
import { findAttachment, insertAttachments, insertStoredFiles, listAttachmentsReceived } from './files.ts';

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

describe('a file a council sent', () => {
  it('is stored once however often it comes, and says whose request it belongs to', async () => {
    const { db, applicantId, requestId } = await aDraft();
    const file = { sha256: 'a'.repeat(64), size: 4_000_000_000, contentType: 'application/pdf', at };
    await db.transaction().execute(async (trx) => [await insertStoredFiles(trx, [file, file]), await insertStoredFiles(trx, [file])]);
    const [attached] = await db.transaction().execute(async (trx) => {
      const message = await insertMessage(trx, { requestId, direction: 'incoming', kind: 'incoming', at });
      return insertAttachments(trx, [{ messageId: message.id, filename: 'plan.pdf', declaredType: null, ...file }]);
    });
    expect(await findAttachment(db, attached?.id ?? '')).toMatchObject({ requestId, applicantId, filename: 'plan.pdf', size: 4_000_000_000 });
    expect(await listAttachmentsReceived(db, [requestId])).toHaveLength(1);
    expect(await listAttachmentsReceived(db, [])).toEqual([]);
  });
});
