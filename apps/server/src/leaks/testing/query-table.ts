import type { LeakyWorld } from './leaky-world.ts';
import { secrets } from './secrets.ts';

type Ids = Readonly<Record<'attachment' | 'document' | 'version' | 'mail' | 'request' | 'incident' | 'campaign' | 'person', readonly string[]>>;
type Inputs = (ids: Ids) => readonly unknown[];

const nothing: Inputs = () => [undefined];
const one = (kind: keyof Ids, name: string, more: object = {}): Inputs => (ids) => [...ids[kind], ...Object.values(ids).flatMap((list) => list.slice(0, 1))].map((id) => ({ [name]: id, ...more }));

/** Every procedure that answers a question, with what it is asked: every id of its kind, and one of each other. Whoever adds one says here with what it is walked. */
export const queryTable: Readonly<Record<string, Inputs>> = {
  'volunteers.me': nothing, 'volunteers.list': nothing, 'volunteers.invitations': nothing, 'volunteers.requestsOfLeavers': nothing,
  'councils.list': nothing, 'councils.show': () => ['kent', 'bury', 'haringey'].map((slug) => ({ slug })), 'councils.toConfirm': nothing, 'calendar.status': nothing,
  'campaigns.list': nothing, 'campaigns.show': one('campaign', 'campaignId'), 'campaigns.takeable': one('campaign', 'campaignId'), 'campaigns.board': one('campaign', 'campaignId'),
  'requests.mine': nothing, 'requests.show': one('request', 'requestId'),
  'mail.counts': nothing, 'mail.held': nothing, 'mail.aside': nothing, 'mail.read': one('mail', 'mailId'), 'mail.compare': one('mail', 'mailId'), 'mail.findRequests': () => ['', 'kent', 'zq'].map((search) => ({ search })),
  'mail.unrecognised': nothing, 'mail.uncertain': nothing, 'mail.bouncing': nothing,
  'documents.file': one('attachment', 'attachmentId'),
  'documents.filePage': (ids) => [...one('attachment', 'attachmentId', { page: 1 })(ids), ...one('attachment', 'attachmentId', { page: 2 })(ids)],
  'documents.searchFile': (ids) => ids.attachment.flatMap((attachmentId) => ['plan', 'about', 'Dear'].map((q) => ({ attachmentId, q }))),
  'documents.inHand': nothing, 'documents.document': one('document', 'documentId'), 'documents.copyPages': one('version', 'versionId'), 'documents.copyPage': one('version', 'versionId', { page: 1 }),
  'documents.provenance': one('document', 'documentId'), 'documents.corrections': () => [{ page: 1 }], 'documents.incidents': nothing, 'documents.incident': one('incident', 'id'), 'documents.destructions': nothing, 'documents.toReview': nothing, 'documents.published': nothing,
  'outbox.list': nothing, 'outbox.status': nothing, 'reminders.preferences': nothing, 'privacy.operator': nothing, 'changes.version': nothing, 'precedents.list': nothing,
  'audit.list': (ids) => [{}, ...ids.person.map((who) => ({ who })), { area: 'publications' }],
};

/** Each question with every input, as an address. */
export async function everyQuestion({ world: { db } }: LeakyWorld): Promise<string[]> {
  const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
  const ids: Ids = {
    attachment: idsOf(await db.selectFrom('attachment').select('id').execute()),
    document: idsOf(await db.selectFrom('document').select('id').execute()),
    version: idsOf(await db.selectFrom('document_version').select('id').execute()),
    mail: idsOf(await db.selectFrom('incoming_mail').select('id').execute()),
    request: idsOf(await db.selectFrom('foi_request').select('id').execute()),
    incident: idsOf(await db.selectFrom('release_incident').select('id').execute()),
    campaign: idsOf(await db.selectFrom('campaign').select('id').execute()),
    person: idsOf(await db.selectFrom('person').select('id').execute()),
  };
  return Object.entries(queryTable).flatMap(([name, inputs]) => inputs(ids).map((input) => `/api/trpc/${name}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`));
}

/** Words that are asked for and are in nothing the asker may see. */
export const wordsToAskFor = Object.values(secrets).map(({ word }) => word);
