import { randomUUID } from 'node:crypto';
import { CouncilSlug, MessageId, bankHolidays, on, replay, startClock, type CampaignId, type DocumentKind, type FoiRequest, type PersonId } from '@openvalve/domain';
import type { Db } from '../database.ts';
import { aCampaign, aPerson, aRequest } from './builders.ts';

/** What the examples are about: one moment, one council, one file and one kind of paper. */
export const example = {
  at: new Date('2026-11-23T09:00:00Z'),
  day: on('2026-11-23'),
  kent: CouncilSlug.parse('kent'),
  file: 'f'.repeat(64),
  plan: 'dsg-management-plan' satisfies DocumentKind,
} as const;

const { at, day, kent, file, plan } = example;

export type World = Awaited<ReturnType<typeof aWorld>>;

/** One row of everything, for queries to find. */
export async function aWorld(db: Db) {
  const personId: PersonId = await aPerson(db, { roles: ['admin'] });
  const campaignId: CampaignId = await aCampaign(db);
  const requestId = await aRequest(db, { campaignId, applicantId: personId });
  const messageId = MessageId.parse(randomUUID());
  await db.insertInto('stored_file').values({ sha256: file, size: 10, content_type: 'application/pdf' }).execute();
  await db.insertInto('message').values({ id: messageId, request_id: requestId, direction: 'outgoing', kind: 'initial_request' }).execute();
  await db.updateTable('person').set({ left_at: new Date('2026-01-01T09:00:00Z') }).where('id', '=', await aPerson(db)).execute();
  const address = await db.selectFrom('council_address').select('id').limit(1).executeTakeFirstOrThrow();
  const attachment = await db.insertInto('attachment').values({ message_id: messageId, filename: 'plan.pdf', sha256: file, size: 10, content_type: 'application/pdf' }).returning('id').executeTakeFirstOrThrow();
  await db.insertInto('file_reading').values({ sha256: file }).execute();
  const document = await db
    .insertInto('document')
    .values({ council_slug: kent, kind: plan, title: 'Plan', request_id: requestId, attachment_id: attachment.id, original_sha256: file, original_name: 'plan.pdf', begun_by: personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const version = await db.insertInto('document_version').values({ document_id: document.id, number: 1, asked_by: personId }).returning('id').executeTakeFirstOrThrow();
  const mail = await db.insertInto('incoming_mail').values({ sha256: file, size: 10, came_through: 'smtp', arrived_at: at }).returning('id').executeTakeFirstOrThrow();
  return { personId, campaignId, requestId, messageId, addressId: address.id, mailId: mail.id, attachmentId: attachment.id, documentId: document.id, versionId: version.id };
}

/** A request that is with the council, as a case file of three entries leaves it. */
export const awaitingResponse = ({ campaignId, personId, messageId }: World): FoiRequest => {
  const asked = [{ kind: plan, period: null }];
  return replay([
    { type: 'RequestDrafted', campaignId, councilSlug: kent, programme: 'safety-valve', applicant: personId, on: day },
    { type: 'RequestSubmitted', messageId, asked, on: day },
    { type: 'RequestSent', messageId, channel: 'tracker', asked, sentOn: day, clock: startClock({ receivedOn: day }, bankHolidays) },
  ]);
};

/** Statements around a query that are not its own. */
export const isBookkeeping = (text: string): boolean => /^(begin|commit|rollback|savepoint|release)/i.test(text);

/** One clause a line, so that a change shows as the clause that changed. */
export const readable = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (from|left join|inner join|where|group by|order by|on conflict|returning|values|set|union all|limit|for no key update) /g, '\n$1 ')
    .trim();
