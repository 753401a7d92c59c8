import { randomUUID } from 'node:crypto';
import { CouncilSlug, MessageId, Period, bankHolidays, on, replay, startClock, type CampaignId, type DocumentKind, type FoiRequest, type PersonId } from '@openvalve/domain';
import type { Db, Trx } from '../database.ts';
import { aCampaign, aPerson, aRequest } from './builders.ts';
import type * as queries from '../queries/index.ts';

/** What of the queries' module asks no database: rows made from a request. */
export const notQueries = ['toRow', 'paperRows'] as const;
type QueryName = Exclude<{ [K in keyof typeof queries]: (typeof queries)[K] extends (...given: never[]) => unknown ? K : never }[keyof typeof queries], (typeof notQueries)[number]>;
type Queries = typeof queries;

export type World = Awaited<ReturnType<typeof aWorld>>;

const at = new Date('2026-11-23T09:00:00Z');
const day = on('2026-11-23');
const kent = CouncilSlug.parse('kent');
const file = 'f'.repeat(64);
const plan: DocumentKind = 'dsg-management-plan';
const year = Period.parse('2024-25');

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
  return { personId, campaignId, requestId, messageId, addressId: address.id };
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

/** Each query called once, so that what it asks can be written down. The compiler asks for every one. */
export const examples: { [K in QueryName]: (query: Queries[K], trx: Trx, world: World) => Promise<unknown> } = {
  acceptInvitation: (query, trx, { personId }) => query(trx, { id: randomUUID(), personId, at }),
  anyRehearsal: (query, trx) => query(trx),
  appendToCaseFile: (query, trx, { requestId }) => query(trx, { requestId, after: 1, actor: 'system', events: [{ type: 'RequestWithdrawn', on: day }], at }),
  askDatabase: (query, trx) => query(trx),
  boardFacts: (query, trx, { campaignId }) => query(trx, campaignId),
  closeDeliveryAttempt: (query, trx) => query(trx, { id: randomUUID(), result: 'accepted', at }),
  correctAnsweredBy: (query, trx, { personId }) => query(trx, { slug: kent, answeredBy: 'achieving-for-children', by: personId, at }),
  countDeliveryAttempts: (query, trx) => query(trx),
  countPeople: (query, trx) => query(trx),
  countRequests: (query, trx) => query(trx),
  countUncertainLetters: (query, trx) => query(trx),
  countUnreachablePeople: (query, trx) => query(trx),
  deleteEndedInvitations: (query, trx) => query(trx, at),
  deleteEndedSessions: (query, trx) => query(trx, at),
  deleteEndedSignInLinks: (query, trx) => query(trx, at),
  deleteMailToTheTeam: (query, trx) => query(trx, at),
  deleteOldActions: (query, trx) => query(trx, at),
  earlierRequests: (query, trx, { requestId }) => query(trx, 'kent', { since: day, except: requestId }),
  emptyAbandonedDrafts: (query, trx) => query(trx, at),
  emptyReminderMails: (query, trx) => query(trx, at),
  endClaim: (query, trx, { requestId }) => query(trx, { requestId, why: 'sent', at }),
  endReminderMail: (query, trx) => query(trx, { mailId: randomUUID(), result: 'accepted', at }),
  endSessionsOf: (query, trx, { personId }) => query(trx, personId),
  eraseThoseWhoLeft: (query, trx) => query(trx, { before: at, at }),
  findAddress: (query, trx, { addressId }) => query(trx, addressId),
  findAttachment: (query, trx) => query(trx, randomUUID()),
  findCampaign: (query, trx, { campaignId }) => query(trx, campaignId),
  findClaimOfRequest: (query, trx, { requestId }) => query(trx, requestId),
  findCouncil: (query, trx) => query(trx, kent),
  findInvitation: (query, trx) => query(trx, randomUUID()),
  findInvitationByToken: (query, trx) => query(trx, 'hash'),
  findLiveClaim: (query, trx, { campaignId }) => query(trx, campaignId, kent),
  findLiveElsewhere: (query, trx, { campaignId, requestId }) => query(trx, campaignId, kent, requestId),
  findMessage: (query, trx, { messageId }) => query(trx, messageId),
  findOpenAttempt: (query, trx, { messageId }) => query(trx, messageId),
  findPerson: (query, trx, { personId }) => query(trx, personId),
  findPersonByEmail: (query, trx) => query(trx, 'Somebody@volunteers.example'),
  findReminderPreferences: (query, trx, { personId }) => query(trx, personId),
  findRequestRow: (query, trx, { requestId }) => query(trx, requestId),
  findRequestsToMention: (query, trx, { requestId }) => query(trx, [requestId]),
  fixReminderWords: (query, trx) => query(trx, { mailId: randomUUID(), words: { subject: 'Subject', text: 'Text', at } }),
  insertAddress: (query, trx, { personId }) =>
    query(trx, { councilSlug: kent, kind: 'email', value: 'foi@kent.gov.uk', sourceUrl: 'https://www.kent.gov.uk/foi', seenOn: day, proposedBy: personId, at }),
  insertAttachment: (query, trx, { messageId }) =>
    query(trx, { messageId, filename: 'plan.pdf', declaredType: null, sha256: file, size: 10, contentType: 'application/pdf', at }),
  insertCampaign: (query, trx) =>
    query(trx, { slug: 'another', programme: 'safety-valve', title: 'Another', documentKinds: [plan], letter: { subject: 'Subject', body: 'Body' } }),
  insertCaughtMail: (query, trx, { requestId }) =>
    query(trx, { purpose: 'council', mailMessageId: '<a@example>', envelopeFrom: 'a@example', envelopeTo: ['b@example'], subject: 'Subject', raw: Buffer.from('raw'), requestId, at }),
  insertClaim: (query, trx, { campaignId, personId, requestId }) =>
    query(trx, { campaignId, councilSlug: kent, personId, requestId, claimedAt: at, expiresAt: new Date('2026-11-25T09:00:00Z') }),
  insertGuardPass: (query, trx, { requestId, personId }) => query(trx, { requestId, reason: 'Narrowed', passedBy: personId, at }),
  insertInvitation: (query, trx, { personId }) =>
    query(trx, { email: 'a@volunteers.example', roles: ['volunteer'], tokenSha256: 'hash', invitedBy: personId, at, expiresAt: new Date('2026-12-07T09:00:00Z') }),
  insertMessage: (query, trx, { requestId }) =>
    query(trx, { requestId, direction: 'incoming', kind: 'incoming', subject: 'Re: request', body: 'Dear …', cameBy: 'pasted', happenedOn: day, at }),
  insertNotices: (query, trx, { personId, requestId }) => query(trx, { personId, notices: [{ requestId, kind: 'overdue', about: day, mailId: null }], at }),
  insertPerson: (query, trx) => query(trx, { email: 'New@volunteers.example', realName: 'New Person', roles: ['volunteer'], consentToFollowUps: true, at }),
  insertPublishedLink: (query, trx, { personId }) =>
    query(trx, {
      councilSlug: kent, kind: plan, period: null, url: 'https://www.kent.gov.uk/plan.pdf', title: 'Plan', basis: 'already_public', checkedOn: day,
      lookedForPersonalData: true, publishedBy: personId, at,
    }),
  insertReminderMail: (query, trx, { personId }) => query(trx, { personId, day, at }),
  insertStoredFile: (query, trx) => query(trx, { sha256: 'e'.repeat(64), size: 1, contentType: 'text/plain', at }),
  lastAction: (query, trx) => query(trx, 'settings_changed'),
  lastComparison: (query, trx) => query(trx),
  lastDeliveryFailure: (query, trx, { requestId }) => query(trx, requestId),
  lettersOnTheirWay: (query, trx, { requestId }) => query(trx, 'kent', { except: requestId }),
  listActions: (query, trx) => query(trx),
  listActors: (query, trx) => query(trx),
  listAddresses: (query, trx) => query(trx, { councilSlug: kent }),
  listAgreements: (query, trx) => query(trx, kent),
  listAnsweringBodies: (query, trx) => query(trx),
  listAttachments: (query, trx, { requestId }) => query(trx, requestId),
  listAttachmentsReceived: (query, trx, { requestId }) => query(trx, [requestId]),
  listAudit: (query, trx, { personId }) => query(trx, { actions: ['roles_changed'], actor: personId, from: at, until: at, olderThan: 10, limit: 100 }),
  listCampaigns: (query, trx) => query(trx),
  listCaughtMail: (query, trx) => query(trx),
  listClaimsOfThoseWhoLeft: (query, trx) => query(trx),
  listCoordinators: (query, trx) => query(trx),
  listCouncils: (query, trx) => query(trx),
  listEarlierRequests: (query, trx) => query(trx, { since: day }),
  listFormerCouncils: (query, trx) => query(trx),
  listGuardPasses: (query, trx, { requestId }) => query(trx, requestId),
  listInvitations: (query, trx) => query(trx),
  listLapsedClaims: (query, trx) => query(trx, at),
  listLettersOnTheirWay: (query, trx) => query(trx),
  listMailsWaitingFor: (query, trx) => query(trx, day),
  listMessages: (query, trx, { requestId }) => query(trx, requestId),
  listNotices: (query, trx, { personId, requestId }) => query(trx, { personId, requestIds: [requestId] }),
  listNoticesOfMail: (query, trx) => query(trx, randomUUID()),
  listObtainedPapers: (query, trx) => query(trx),
  listPapersOfRequest: (query, trx, { requestId }) => query(trx, requestId),
  listPeople: (query, trx) => query(trx),
  listPeopleToRemind: (query, trx) => query(trx),
  listProposedAddresses: (query, trx) => query(trx),
  listPublicPapers: (query, trx) => query(trx, kent),
  listPublishedLinks: (query, trx) => query(trx, { councilSlug: kent }),
  listReportedFindings: (query, trx) => query(trx, CouncilSlug.parse('haringey')),
  listRequestLines: (query, trx, { personId }) => query(trx, { applicantId: personId }),
  listRequestsOfCouncil: (query, trx) => query(trx, kent),
  listRequestsToMention: (query, trx, { personId }) => query(trx, { personId, coordinates: true, today: day }),
  listStoredFiles: (query, trx) => query(trx),
  listRequestsOfThoseWhoLeft: (query, trx) => query(trx),
  lockAdmins: (query, trx) => query(trx),
  lockAnsweringBody: (query, trx) => query(trx, kent),
  lockPersonToRemind: (query, trx, { personId }) => query(trx, personId),
  lockRequest: (query, trx, { requestId }) => query(trx, requestId),
  lockWaitingMail: (query, trx) => query(trx, randomUUID()),
  markAddressChecked: (query, trx, { addressId, personId }) => query(trx, { id: addressId, by: personId, at }),
  markAddressConfirmed: (query, trx, { addressId, personId }) => query(trx, { id: addressId, by: personId, at }),
  markAddressRetired: (query, trx, { addressId, personId }) => query(trx, { id: addressId, by: personId, at }),
  markMailBounced: (query, trx, { personId }) => query(trx, { personId, at }),
  moveReminderMail: (query, trx) => query(trx, { mailId: randomUUID(), day }),
  noteConsidered: (query, trx, { personId }) => query(trx, { personId, day }),
  releaseNotice: (query, trx, { requestId }) => query(trx, { mailId: randomUUID(), requestId, kind: 'overdue', about: day }),
  releaseNoticesOfMail: (query, trx) => query(trx, randomUUID()),
  requestsPastDeadline: (query, trx) => query(trx, day),
  setReminderPreferences: (query, trx, { personId }) => query(trx, { personId, remind: 'weekly', hour: 8, weekday: 1, on: true, at }),
  showInvitationLink: (query, trx) => query(trx, { id: randomUUID(), tokenSha256: 'another', at }),
  noteComparison: (query, trx) => query(trx, { requests: 2, disagreeing: 1, at }),
  openDeliveryAttempt: (query, trx, { messageId }) => query(trx, messageId, at),
  projectRequest: (query, trx, world) => query(trx, world.requestId, awaitingResponse(world), at),
  readCaseFile: (query, trx, { requestId }) => query(trx, requestId),
  readCaseFiles: (query, trx, { requestId }) => query(trx, [requestId]),
  recordAction: (query, trx, { personId }) => query(trx, { actor: personId, action: 'publish-link', subject: 'kent', at }),
  renewClaim: (query, trx, { requestId }) => query(trx, { requestId, expiresAt: at }),
  reopenClaim: (query, trx, { requestId }) => query(trx, { requestId, expiresAt: at }),
  revokeFirstInvitations: (query, trx) => query(trx, at),
  revokeInvitation: (query, trx) => query(trx, { id: randomUUID(), at }),
  rowsThatDisagree: (query, trx) => query(trx),
  setCampaignStage: (query, trx, { campaignId, personId }) => query(trx, { campaignId, stage: 'paused', by: personId, at }),
  setCouncilReference: (query, trx, { messageId }) => query(trx, messageId, 'FOI/123'),
  setMessageSent: (query, trx, { messageId }) =>
    query(trx, { messageId, at, happenedOn: day, fromName: 'Ada Example', fromAddress: 'r@example', toAddress: 'foi@kent.gov.uk', mailMessageId: '<m@example>', handedTo: 'catcher', cameBy: 'tracker' }),
  takeDownLink: (query, trx, { personId }) => query(trx, { id: randomUUID(), why: 'Personal data', by: personId, at }),
  targetFacts: (query, trx, { campaignId }) => query(trx, { campaignId, councilSlug: kent }),
  turnRemindersOff: (query, trx, { personId }) => query(trx, { personId, at }),
  updateCampaignLetter: (query, trx, { campaignId, personId }) => query(trx, { campaignId, version: 1, subject: 'Subject', body: 'Body', by: personId, at }),
  updateDraft: (query, trx, { messageId }) => query(trx, { messageId, version: 1, subject: 'Subject', body: 'Body', asked: [{ kind: 'monitoring-report', period: year }], at }),
  updatePerson: (query, trx, { personId }) =>
    query(trx, { personId, realName: 'Ada Example', namedPublicly: true, consentToFollowUps: true, roles: ['volunteer'], leftAt: null, at }),
};

/** Statements around a query that are not its own. */
export const isBookkeeping = (text: string): boolean => /^(begin|commit|rollback|savepoint|release)/i.test(text);

/** One clause a line, so that a change shows as the clause that changed. */
export const readable = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (from|left join|inner join|where|group by|order by|on conflict|returning|values|set|union all|limit|for no key update) /g, '\n$1 ')
    .trim();
