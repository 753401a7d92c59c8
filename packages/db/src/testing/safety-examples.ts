import type { Examples } from './query-examples.ts';
import { example } from './query-world.ts';

const { at, file } = example;
const id = '00000000-0000-4000-8000-00000000c0de';

type OfSafety =
  | 'askDestruction' | 'endIncident' | 'endIncidentsOf' | 'eraseDocumentsOf' | 'filesClosed' | 'filesHeldBack' | 'letFileGo' | 'findDestruction' | 'findDestructionWith' | 'findFileInHand' | 'findIncident' | 'insertIncident' | 'insertMailHeldBack' | 'listDestroyedAmong'
  | 'listDestructions' | 'listIncidents' | 'listMailNotFiled' | 'listStoredAmong' | 'listUnfinishedDestructions' | 'lockDestruction' | 'lockMailCarrying' | 'lockPublicationsOf' | 'noteConfirmed' | 'noteDestructionDone'
  | 'noteRemoved' | 'noteRepeated' | 'noteWaiting' | 'requestsWithFile' | 'setErasedMailAside' | 'setIncidentLetter' | 'takeFileFromMessages' | 'tickIncidentStep' | 'withdrawDestruction' | 'infectionsIn';

/** What asks about files released by accident and files destroyed, each called once. */
export const safetyExamples: Pick<Examples, OfSafety> = {
  askDestruction: (query, trx, { documentId, personId }) => query(trx, { sha256: file, documentId, reason: 'A child is named.', by: personId, at }),
  endIncident: (query, trx, { personId }) => query(trx, { id, how: 'opened-again', by: personId, at }),
  endIncidentsOf: (query, trx, { personId }) => query(trx, { sha256: file, by: personId, at }),
  eraseDocumentsOf: (query, trx) => query(trx, { sha256: file, at }),
  filesClosed: (query, trx) => query(trx, [file]),
  filesHeldBack: (query, trx) => query(trx, [file]),
  letFileGo: (query, trx, { personId }) => query(trx, { sha256: file, by: personId, at }),
  findDestruction: (query, trx) => query(trx, id),
  findDestructionWith: (query, trx) => query(trx, file),
  findFileInHand: (query, trx, { attachmentId }) => query(trx, { attachmentId }),
  findIncident: (query, trx) => query(trx, id),
  infectionsIn: (query, trx) => query(trx, file),
  insertIncident: (query, trx, { documentId, personId, requestId }) => query(trx, { sha256: file, documentId, requestId, openTo: [personId, id as typeof personId], why: 'A child is named.', noticedAt: at, by: personId, at }),
  insertMailHeldBack: (query, trx) => query(trx, { size: 10, cameThrough: 'smtp', arrivedAt: at, why: 'Its bytes were destroyed.', at }),
  listDestroyedAmong: (query, trx) => query(trx, [file]),
  listDestructions: (query, trx) => query(trx),
  listIncidents: (query, trx) => query(trx),
  listMailNotFiled: (query, trx) => query(trx, { largerThan: 10 }),
  listStoredAmong: (query, trx) => query(trx, [file]),
  listUnfinishedDestructions: (query, trx) => query(trx),
  lockDestruction: (query, trx) => query(trx, id),
  lockMailCarrying: (query, trx) => query(trx, file),
  lockPublicationsOf: (query, trx) => query(trx, file),
  noteConfirmed: (query, trx, { personId }) => query(trx, { id, by: personId, at }),
  noteDestructionDone: (query, trx) => query(trx, { id, at }),
  noteRemoved: (query, trx) => query(trx, { id, sha256s: [file] }),
  noteRepeated: (query, trx) => query(trx, { sha256: file, reason: 'Repeated.', at, destroyedAt: at }),
  noteWaiting: (query, trx) => query(trx, { sha256: file, why: 'The scanner does not answer.' }),
  requestsWithFile: (query, trx) => query(trx, file),
  setErasedMailAside: (query, trx, { mailId }) => query(trx, { mailIds: [mailId], why: 'Its bytes were destroyed.' }),
  setIncidentLetter: (query, trx, { messageId }) => query(trx, { id, letterId: messageId }),
  takeFileFromMessages: (query, trx) => query(trx, { sha256: file, rawSha256s: [] }),
  tickIncidentStep: (query, trx, { personId }) => query(trx, { id, step: 'council-told', by: personId, at, done: true }),
  withdrawDestruction: (query, trx) => query(trx, { id, at }),
};
