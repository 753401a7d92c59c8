import { randomUUID } from 'node:crypto';
import { createDatabase, insertMessage, listCampaigns, listCouncils, listPeople } from '@openvalve/db';
import { MessageId, on, type CampaignId, type RequestId } from '@openvalve/domain';
import { sql } from 'kysely';
import { aRequestAwaitingResponse, happen } from '../../../db/src/testing/builders.ts';

/** One campaign, and one request in it whose page has a long story. */
export type FullBoard = { readonly campaignId: CampaignId; readonly requestId: RequestId };

/** How many messages the long story has; each is two entries. */
const messages = 20;

/**
 * Every council of the register in one campaign, each with a request that waits for its answer: more than any programme has, and
 * as many as there can be.
 */
export async function aFullBoard(databaseUrl: string): Promise<FullBoard> {
  const db = createDatabase(databaseUrl, { max: 2 });
  try {
    await sql`
      insert into agreement (council_slug, programme, round, start_year, source)
      select slug, 'safety-valve', 'bench', '2024-25', 'bench' from council where not exists (select from agreement where council_slug = council.slug and programme = 'safety-valve')`.execute(db);
    const campaign = (await listCampaigns(db)).find(({ programme }) => programme === 'safety-valve');
    const person = (await listPeople(db))[0];
    if (campaign === undefined || person === undefined) throw new Error('There is no campaign, or nobody.');
    const requests: RequestId[] = [];
    for (const { slug } of await listCouncils(db)) {
      requests.push(await aRequestAwaitingResponse(db, { campaignId: campaign.id, applicantId: person.id, council: slug, receivedOn: '2026-10-01' }));
    }
    const requestId = requests[0];
    if (requestId === undefined) throw new Error('There is no council.');
    const day = on('2026-10-20');
    for (let count = 0; count < messages; count += 1) {
      const id = MessageId.parse(randomUUID());
      const at = new Date('2026-10-20T09:00:00Z');
      await db.transaction().execute((trx) => insertMessage(trx, { id, requestId, direction: 'incoming', kind: 'incoming', subject: 'Your request', body: 'Dear Ada, thank you. '.repeat(40), cameBy: 'own-email', happenedOn: day, recordedBy: person.id, at }));
      await happen(db, requestId, [
        { type: 'MessageReceived', messageId: id, receivedOn: day },
        { type: 'MessageClassified', messageId: id, on: day, classification: { as: 'acknowledgement' } },
      ]);
    }
    return { campaignId: campaign.id, requestId };
  } finally {
    await db.destroy();
  }
}
