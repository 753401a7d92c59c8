import { createHash } from 'node:crypto';
import { on } from '@openvalve/domain';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, happen, useTestDatabase } from '../testing/index.ts';
import type { Trx } from '../database.ts';
import { findMessage, insertMessage } from './correspondence.ts';
import { findOpenAttempt, lastDeliveryFailure, listDeliveryAttempts } from './delivery.ts';
import { closeDeliveryAttempts, insertEndedAttempts, openDeliveryAttempts, readLettersToGo, setLettersHandedOver } from './handing-over.ts';

const database = useTestDatabase();
const at = new Date('2026-11-23T09:00:00Z');
const raw = Buffer.from('From: r-1@mail.example\r\n\r\nDear council £\r\n');
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => database().db.transaction().execute(work);

async function letters(...councils: string[]) {
  const { db } = database();
  const [applicantId, campaignId] = [await aPerson(db), await aCampaign(db)];
  const made = [];
  for (const council of councils) {
    const requestId = await aRequest(db, { campaignId, applicantId, council });
    const { id: messageId } = await inTrx((trx) => insertMessage(trx, { requestId, direction: 'outgoing', kind: 'initial_request', subject: 'A request', body: 'Dear council', at }));
    made.push({ requestId, messageId, version: 1, raw });
  }
  return made;
}

const open = (wanted: Awaited<ReturnType<typeof letters>>) => inTrx((trx) => openDeliveryAttempts(trx, wanted, at));

describe('handing letters over', () => {
  it('reads each with the case file of its request, and says whether it is being handed over', async () => {
    const [kent, norfolk] = await letters('kent', 'norfolk');
    await open([kent!]);
    const read = await readLettersToGo(database().db, [norfolk!.messageId, kent!.messageId]);
    expect(new Map(read.map(({ messageId, isOpen }) => [messageId, isOpen]))).toEqual(new Map([[kent!.messageId, true], [norfolk!.messageId, false]]));
    expect(read[0]?.caseFile).toMatchObject([{ seq: 1, event: { type: 'RequestDrafted' }, at: expect.any(Date) as unknown }]);
  });

  it('has one open attempt for each, whoever else tries, also in the same breath', async () => {
    const wanted = await letters('kent', 'norfolk');
    const opened = await Promise.all([wanted, wanted.toReversed(), [...wanted, ...wanted]].map(open));
    expect(opened.flat().map(({ messageId }) => messageId).toSorted()).toEqual(wanted.map(({ messageId }) => messageId).toSorted());
    expect(await findOpenAttempt(database().db, wanted[0]!.messageId)).toMatchObject({ openedAt: at });
  });

  it('leaves out what something happened to since it was looked at', async () => {
    const [kent, norfolk] = await letters('kent', 'norfolk');
    await happen(database().db, kent!.requestId, [{ type: 'RequestWithdrawn', on: on('2026-11-23') }]);
    expect((await open([kent!, norfolk!])).map(({ messageId }) => messageId)).toEqual([norfolk!.messageId]);
  });

  it('keeps what was handed over byte for byte, with its hash', async () => {
    const [kent] = await letters('kent');
    await open([kent!]);
    const [attempt] = await listDeliveryAttempts(database().db, kent!.requestId);
    expect(attempt?.raw?.equals(raw)).toBe(true);
    expect(attempt?.rawSha256).toEqual(createHash('sha256').update(raw).digest('hex'));
  });

  it('may be tried again after a temporary refusal, and says what the server said', async () => {
    const { db } = database();
    const [kent] = await letters('kent');
    const [first] = await open([kent!]);
    const end = (id: string, result: 'temporary' | 'accepted', said: string, moment: Date) => inTrx((trx) => closeDeliveryAttempts(trx, [{ id, result, server: 'mx.council.example', said }], moment));
    await end(first!.id, 'temporary', '451 try later', at);
    await end(first!.id, 'accepted', '250 OK', at);
    expect(await lastDeliveryFailure(db, kent!.requestId)).toMatchObject({ said: '451 try later', result: 'temporary', at });

    const [second] = await open([kent!]);
    await end(second!.id, 'accepted', '250 OK', new Date('2026-11-23T10:00:00Z'));
    expect(await lastDeliveryFailure(db, kent!.requestId)).toBeUndefined();
  });

  it('keeps an attempt that ended before any text went, and the day and the server of one that went', async () => {
    const { db } = database();
    const [kent] = await letters('kent');
    await inTrx((trx) => insertEndedAttempts(trx, [{ id: '00000000-0000-4000-8000-000000000001', messageId: kent!.messageId, raw, result: 'refused', server: 'mx.council.example', said: '550 No' }], at));
    expect(await lastDeliveryFailure(db, kent!.requestId)).toMatchObject({ result: 'refused', said: '550 No' });
    await inTrx((trx) => setLettersHandedOver(trx, [{ messageId: kent!.messageId, happenedOn: on('2026-11-23'), handedTo: 'smtp.example' }], at));
    expect(await findMessage(db, kent!.messageId)).toMatchObject({ happenedOn: '2026-11-23', handedTo: 'smtp.example' });
  });
});
