import { randomUUID } from 'node:crypto';
import { countDeliveryAttempts, endMailCheck, insertMailCheck, insertMessage, listCouncils, noteMailCheckArrived, noteMailCheckSent, setMessageSent, type Db } from '@openvalve/db';
import { MessageId, on } from '@openvalve/domain';
import { sql } from 'kysely';
import { aCampaign, aPerson, aRequest, happen } from '../../../db/src/testing/builders.ts';

/** What one letter of the bench says: as long as a real one. */
export const letterText = `Dear council,\n\n${'Please send me the management plan and the reports made under it, as they are held. '.repeat(18)}\n\nAda Example\n`;

/** The domain letters of the bench come from. */
export const domain = 'letters.bench.invalid';

const at = new Date();

/** Letters somebody has pressed Send on, none of them queued yet. */
export async function lettersToSend(db: Db, count: number): Promise<{ requestId: string; messageId: string }[]> {
  const councils = (await listCouncils(db)).map(({ slug }) => slug);
  const applicantId = await aPerson(db, { realName: 'Ada Example' });
  const letters: { requestId: string; messageId: string }[] = [];
  let campaignId = await aCampaign(db, { slug: 'bench-0' });
  while (letters.length < count) {
    const council = councils[letters.length % councils.length] ?? 'kent';
    if (letters.length > 0 && letters.length % councils.length === 0) campaignId = await aCampaign(db, { slug: `bench-${letters.length}` });
    const requestId = await aRequest(db, { campaignId, applicantId, council });
    const messageId = MessageId.parse(randomUUID());
    await db.transaction().execute(async (trx) => {
      await insertMessage(trx, { id: messageId, requestId, direction: 'outgoing', kind: 'initial_request', subject: 'Freedom of information request', body: letterText, at });
      await setMessageSent(trx, { messageId, fromName: 'Ada Example', fromAddress: `r-${letters.length}@${domain}`, toAddress: `foi@${council}.bench.invalid`, mailMessageId: `<${messageId}@${domain}>`, at });
    });
    await happen(db, requestId, [{ type: 'RequestSubmitted', messageId, asked: [{ kind: 'dsg-management-plan', period: null }], on: on(at.toISOString().slice(0, 10)) }], at);
    letters.push({ requestId, messageId });
  }
  return letters;
}

/** Queues letters as pressing Send does. */
export const queue = (db: Db, letters: readonly { requestId: string; messageId: string }[]): Promise<unknown> =>
  sql`
    select graphile_worker.add_job('deliver-message', json_build_object('requestId', letter->>'requestId', 'messageId', letter->>'messageId'), job_key => 'deliver-message:' || (letter->>'messageId'))
    from json_array_elements(${JSON.stringify(letters)}::json) as letter`.execute(db);

/** How many letters have gone. */
export async function countGone(db: Db): Promise<number> {
  return Number((await countDeliveryAttempts(db)).find(({ result }) => result === 'accepted')?.count ?? 0);
}

/** What the mail doctor would have left behind with these settings. */
export async function aGoodCheck(db: Db, settings: string): Promise<void> {
  const [id, address] = [randomUUID(), `r-bench@${domain}`];
  await insertMailCheck(db, { id, settings, address, records: [], at });
  await noteMailCheckSent(db, { id, sent: { result: 'accepted', server: '127.0.0.1', said: '250 OK', from: address, envelopeFrom: address } });
  await noteMailCheckArrived(db, { addresses: [address], from: address, envelopeFrom: address, authentication: null, at });
  await endMailCheck(db, { id, at });
}
