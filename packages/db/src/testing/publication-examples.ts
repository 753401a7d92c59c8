import { DocumentId, DocumentKind, PublicationId, VersionId } from '@openvalve/domain';
import type { Examples } from './query-examples.ts';
import { example } from './query-world.ts';

const { at, day, kent, file, plan } = example;
const id = PublicationId.parse('00000000-0000-4000-8000-00000000d0c1');
const documentId = DocumentId.parse('00000000-0000-4000-8000-00000000d0c2');
const versionId = VersionId.parse('00000000-0000-4000-8000-00000000d0c3');
const filter = { councilSlug: kent, kinds: DocumentKind.options, period: null };
const slice = { limit: 20, offset: 0 };

type OfPublications =
  | 'countLibrary' | 'countMarksByReason' | 'endPublication' | 'listTextsOfDocument' | 'findPassages' | 'findPictureOf' | 'findPublicationAt' | 'findPublicationUp' | 'findPublishedPage' | 'insertCorrection' | 'insertPublication'
  | 'listCorrections' | 'listLatestPapers' | 'listLibrary' | 'listPagesToPicture' | 'listPublicAddresses' | 'listNews' | 'listPublications' | 'listPublicationsToPicture' | 'listPublishedPages' | 'listRequestsReceived' | 'lockPublication' | 'lockVersionToPublish'
  | 'readPublishedText' | 'searchLibrary' | 'searchPublication' | 'setPagePicture';

/** What asks about published documents, each called once. */
export const publicationExamples: Pick<Examples, OfPublications> = {
  countLibrary: (query, trx) => query(trx),
  countMarksByReason: (query, trx) => query(trx, [id]),
  endPublication: (query, trx, { personId }) => query(trx, { id, why: 'personal-data', words: 'A name was left in.', by: personId, at }),
  findPassages: (query, trx) => query(trx, 'tribunal', [{ id, number: 3 }]),
  findPictureOf: (query, trx) => query(trx, { address: 'kent-dsg-management-plan-abc234', number: 3 }),
  listTextsOfDocument: (query, trx) => query(trx, documentId),
  findPublicationAt: (query, trx) => query(trx, 'kent-dsg-management-plan-abc234'),
  findPublicationUp: (query, trx) => query(trx, documentId),
  findPublishedPage: (query, trx) => query(trx, { id, number: 3 }),
  insertCorrection: (query, trx, { personId }) => query(trx, { publicationId: null, councilSlug: kent, kind: 'link-taken-down', why: 'wrong-document', words: 'It was last year’s.', reportedAt: at, by: personId, at }),
  insertPublication: async (query, trx, { personId }) => {
    await trx.insertInto('document').values({ id: documentId, council_slug: kent, kind: plan, title: 'Plan', original_sha256: file, original_name: 'plan.pdf', begun_by: personId }).execute();
    await trx.insertInto('document_version').values({ id: versionId, document_id: documentId, number: 1, asked_by: personId }).execute();
    return query(trx, {
      address: 'kent-dsg-management-plan-abc234', documentId, versionId, councilSlug: kent, kind: plan, period: null, title: 'Plan', licence: 'disclosed-under-foi', licenceNote: null, howReceived: 'answer-to-request',
      askedOn: day, givenOn: day, exemptions: ['s.40(2)'], sha256: file, contentType: 'application/pdf', size: 10, pageCount: 1, removedByReason: { contact: 2 }, leftOut: ['2 comments'], publishedBy: personId, at,
    });
  },
  listCorrections: (query, trx) => query(trx, slice),
  listLatestPapers: (query, trx) => query(trx, 6),
  listLibrary: (query, trx) => query(trx, filter, slice),
  listNews: (query, trx) => query(trx, { councilSlug: kent, limit: 50 }),
  listPagesToPicture: (query, trx) => query(trx, id),
  listPublicAddresses: (query, trx) => query(trx),
  listPublications: (query, trx) => query(trx),
  listPublicationsToPicture: (query, trx) => query(trx),
  listPublishedPages: (query, trx) => query(trx, id),
  listRequestsReceived: (query, trx) => query(trx, { councilSlug: kent, programme: 'safety-valve' }),
  lockPublication: (query, trx) => query(trx, id),
  lockVersionToPublish: (query, trx) => query(trx, versionId),
  readPublishedText: (query, trx) => query(trx, id),
  searchLibrary: (query, trx) => query(trx, 'tribunal', filter, slice),
  searchPublication: (query, trx) => query(trx, { id, q: 'tribunal', limit: 20 }),
  setPagePicture: (query, trx) => query(trx, { id, number: 3, sha256: file, width: 1_400, height: 1_980 }),
};
