import { DocumentId, VersionId } from '@openvalve/domain';
import type { Examples } from './query-examples.ts';
import { example } from './query-world.ts';

const { at, file, kent, plan } = example;
const mark = '00000000-0000-4000-8000-00000000c0de';
const page = { number: 1, label: null, hidden: 'no' as const, width: 595, height: 842, text: 'A plan', words: [{ text: 'A', x: 1, y: 1, width: 5, height: 9 }], sheet: null };
const thing = { kind: 'annotation', page: 1, place: 'page 1', count: 1, sample: null, box: null };

type OfDocuments =
  | 'documentBegunFrom' | 'eraseMarkedWords' | 'findCopy' | 'findCopyPage' | 'findCopyToMake' | 'findDestructionOf' | 'findDocument' | 'findDocumentOfCopy' | 'findFilePage' | 'findFileToRead' | 'findFileViewed' | 'findIncidentOf' | 'findReadingState'
  | 'findLatestCopy' | 'insertCopy' | 'insertDocument' | 'insertMarks' | 'insertReview' | 'keepCopy' | 'keepReading' | 'listCopies' | 'listCopiesLeft' | 'listCopyPages' | 'listDocumentsInHand'
  | 'listDocumentsOfFile' | 'listFilePages' | 'listFilePagesFrom' | 'listFilePagesHaving' | 'listFilePagesOf' | 'listFilesToRead' | 'listHiddenThings' | 'listMarks' | 'listMarksOfCopy' | 'listNames' | 'listPapersInHand' | 'listPublicationsOf'
  | 'lockDocument' | 'nextVersionOf' | 'noteCopyFailed' | 'noteReadingFailed' | 'removeMarks' | 'renameDocument' | 'wantRead';

/** What asks about files, documents and their copies, each called once. */
export const documentExamples: Pick<Examples, OfDocuments> = {
  documentBegunFrom: (query, trx) => query(trx, [file]),
  eraseMarkedWords: (query, trx, { documentId }) => query(trx, documentId),
  findCopy: (query, trx, { versionId }) => query(trx, versionId),
  findCopyPage: (query, trx, { versionId }) => query(trx, { versionId, page: 1 }),
  findCopyToMake: (query, trx, { versionId }) => query(trx, versionId),
  findDestructionOf: (query, trx, { documentId }) => query(trx, { documentId, sha256: file }),
  findDocument: (query, trx, { documentId }) => query(trx, documentId),
  findDocumentOfCopy: (query, trx, { versionId }) => query(trx, versionId),
  findFilePage: (query, trx) => query(trx, { sha256: file, page: 1 }),
  findFileToRead: (query, trx) => query(trx, file),
  findFileViewed: (query, trx, { attachmentId }) => query(trx, attachmentId),
  findIncidentOf: (query, trx, { documentId }) => query(trx, { documentId, sha256: file }),
  findReadingState: (query, trx) => query(trx, file),
  findLatestCopy: (query, trx, { documentId }) => query(trx, documentId),
  insertCopy: (query, trx, { documentId, personId }) => query(trx, { documentId, by: personId, at }),
  insertDocument: (query, trx, { requestId, attachmentId, personId }) =>
    query(trx, { councilSlug: kent, kind: plan, period: null, title: 'Plan', requestId, attachmentId, sha256: file, name: 'plan.pdf', by: personId, at }),
  insertMarks: (query, trx, { documentId, personId }) =>
    query(trx, { documentId, marks: [{ page: 1, box: { x: 1, y: 1, width: 5, height: 9 }, cells: null, words: 'A' }], reason: 'child', by: personId, at }),
  insertReview: (query, trx, { versionId, personId }) => query(trx, { versionId, decision: 'sent-back', ticked: [], note: 'Page 3 has a name.', by: personId, at }),
  keepCopy: (query, trx, { versionId }) =>
    query(trx, { versionId, role: 'sanitised', sha256: file, contentType: 'application/pdf', size: 10, hasText: true, leftOut: ['1 comment'], at }, [page]),
  keepReading: (query, trx) =>
    query(trx, { sha256: file, reader: 1, kind: 'pdf', pageCount: 1, encrypted: false, textMissing: false, readFromPictures: false, warnings: [], at }, { pages: [page], hidden: [thing] }),
  listCopies: (query, trx, { documentId }) => query(trx, documentId),
  listCopiesLeft: (query, trx) => query(trx, at),
  listCopyPages: (query, trx) => query(trx, VersionId.parse(mark)),
  listDocumentsInHand: (query, trx) => query(trx),
  listDocumentsOfFile: (query, trx) => query(trx, file),
  listFilePages: (query, trx) => query(trx, file),
  listFilePagesFrom: (query, trx) => query(trx, { sha256: file, after: 0, limit: 50 }),
  listFilePagesHaving: (query, trx) => query(trx, { sha256: file, letters: 'plan', after: 0, limit: 100 }),
  listFilePagesOf: (query, trx) => query(trx, { sha256: file, pages: [1, 2] }),
  listFilesToRead: (query, trx) => query(trx, { reader: 1, limit: 100 }),
  listHiddenThings: (query, trx) => query(trx, { sha256: file, limit: 100 }),
  listMarks: (query, trx, { documentId }) => query(trx, documentId),
  listMarksOfCopy: (query, trx, { versionId }) => query(trx, versionId),
  listNames: (query, trx, { personId }) => query(trx, [personId]),
  listPapersInHand: (query, trx) => query(trx),
  listPublicationsOf: (query, trx, { documentId }) => query(trx, documentId),
  lockDocument: (query, trx) => query(trx, DocumentId.parse(mark)),
  nextVersionOf: (query, trx, { documentId }) => query(trx, documentId),
  noteCopyFailed: (query, trx, { versionId }) => query(trx, { versionId, why: 'It could not be read.' }),
  noteReadingFailed: (query, trx) => query(trx, { sha256: file, reader: 1, why: 'It could not be read.', infected: null, encrypted: false, at }),
  removeMarks: (query, trx, { documentId, personId }) => query(trx, { documentId, ids: [mark], by: personId, at }),
  renameDocument: (query, trx, { documentId }) => query(trx, { documentId, title: 'A plan', kind: plan, period: null }),
  wantRead: (query, trx) => query(trx, [file], at),
};
