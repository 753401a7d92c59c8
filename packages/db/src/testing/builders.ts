import { randomUUID } from 'node:crypto';
import {
  CouncilSlug, MessageId, RequestId, askedFirst, bankHolidays, on, replay, startClock, type CampaignId, type FoiRequestEvent, type PaperAsked, type PaperOutcome, type PersonId,
  type Programme, type Role,
} from '@openvalve/domain';
import type { Db } from '../database.ts';
import { appendToCaseFiles, projectRequests, readCaseFile } from '../queries/case-file.ts';

let made = 0;

/** A person with an account. */
export async function aPerson(db: Db, { realName = 'Ada Example', roles = ['volunteer'] }: { realName?: string; roles?: Role[] } = {}): Promise<PersonId> {
  made += 1;
  const { id } = await db
    .insertInto('person')
    .values({ email: `person-${made}-${process.pid}@volunteers.example`, real_name: realName, name: realName, roles })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A campaign for one programme, open. */
export async function aCampaign(db: Db, { programme = 'safety-valve', slug = programme }: { programme?: Programme; slug?: string } = {}): Promise<CampaignId> {
  const { id } = await db
    .insertInto('campaign')
    .values({ slug, programme, title: programme, document_kinds: [...askedFirst[programme]], letter_subject: 'A request', letter_body: 'Dear council' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds events to a case file and writes where the request then stands, as the one door does. */
export const happen = (db: Db, requestId: RequestId, events: readonly FoiRequestEvent[], at = new Date('2026-11-23T09:00:00Z')): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const before = (await readCaseFile(trx, requestId)).map(({ event }) => event);
    await projectRequests(trx, [{ requestId, request: replay([...before, ...events]) }], at);
    await appendToCaseFiles(trx, [{ requestId, after: before.length, actor: 'system', events, at }]);
  });

export type AboutRequest = {
  readonly campaignId: CampaignId;
  readonly applicantId: PersonId;
  readonly council?: string;
  readonly programme?: Programme;
  readonly draftedAt?: Date;
};

/** A draft, with its case file. */
export async function aRequest(db: Db, { campaignId, applicantId, council = 'kent', programme = 'safety-valve', draftedAt }: AboutRequest): Promise<RequestId> {
  const id = RequestId.parse(randomUUID());
  const drafted: FoiRequestEvent = {
    type: 'RequestDrafted', campaignId, councilSlug: CouncilSlug.parse(council), programme, applicant: applicantId, on: on('2026-11-20'),
  };
  await happen(db, id, [drafted], draftedAt);
  return id;
}

const plan: PaperAsked = { kind: 'dsg-management-plan', period: null };

/** A request the council has received. */
export async function aRequestAwaitingResponse(
  db: Db,
  { receivedOn = '2026-11-23', asked = [plan], ...about }: AboutRequest & { receivedOn?: string; asked?: readonly PaperAsked[] },
): Promise<RequestId> {
  const requestId = await aRequest(db, about);
  const day = on(receivedOn);
  const messageId = MessageId.parse(randomUUID());
  await happen(db, requestId, [
    { type: 'RequestSent', messageId, channel: 'own-email', asked: [...asked], sentOn: day, clock: startClock({ receivedOn: day }, bankHolidays) },
  ], about.draftedAt);
  return requestId;
}

/** A request the council has answered. */
export async function anAnsweredRequest(
  db: Db,
  { papers, answeredOn = '2026-12-01', ...about }: AboutRequest & { papers: readonly PaperOutcome[]; answeredOn?: string; receivedOn?: string },
): Promise<RequestId> {
  const requestId = await aRequestAwaitingResponse(db, { ...about, asked: papers.map(({ kind, period }) => ({ kind, period })) });
  const messageId = MessageId.parse(randomUUID());
  const day = on(answeredOn);
  await happen(db, requestId, [
    { type: 'MessageReceived', messageId, receivedOn: day },
    { type: 'MessageClassified', messageId, on: day, classification: { as: 'response', papers: [...papers] } },
  ], about.draftedAt);
  return requestId;
}
