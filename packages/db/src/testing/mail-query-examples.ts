import type { Examples } from './query-examples.ts';
import { example } from './query-world.ts';

const { at, day, file } = example;

type OfMail =
  | 'acceptSender' | 'countMailToLookAt' | 'findIncomingMail' | 'findMailboxPlace' | 'holdMail' | 'insertIncomingMails'
  | 'listMailInState' | 'listMailOfMessageIds' | 'listRequestsOfMail' | 'findMailOfMessage' | 'listUnreadMail' | 'lockIncomingMail' | 'markMailFiled'
  | 'countMailByState' | 'mailboxLookedAt' | 'noteMailboxLooked' | 'eraseMails' | 'mailOnlyOf' | 'withCopies' | 'emptyMailSetAside' | 'markMailUnread' | 'noteMailsRead' | 'claimUnreadMail' | 'setMailAside' | 'setMailboxPlace' | 'lockMailMessageIds' | 'noteCopyOf' | 'findRequestsOfClues' | 'placingFacts' | 'listLettersThatWent' | 'listRequestsHaving'
  | 'listUnrecognisedSenders' | 'listLettersThatCameBack' | 'listReportsOnLetters' | 'listMailBehindMessages' | 'setMessageOrigin';

/** What asks about mail that came, each called once. */
export const mailExamples: Pick<Examples, OfMail> = {
  acceptSender: (query, trx, { messageId, personId }) => query(trx, { messageId, by: personId, at }),
  claimUnreadMail: (query, trx, { mailId }) => query(trx, { most: 32, largest: 8_000_000, except: [mailId] }),
  countMailToLookAt: (query, trx) => query(trx),
  emptyMailSetAside: (query, trx) => query(trx, { before: at, at }),
  eraseMails: (query, trx, { mailId }) => query(trx, { mailIds: [mailId], at }),
  findRequestsOfClues: (query, trx) => query(trx, { shortIds: ['3f1c9a2b4d5e'], mailMessageIds: ['<m@example>'], references: ['FOI-1'], senderDomains: ['foi.kent.gov.uk', 'kent.gov.uk'] }),
  findIncomingMail: (query, trx, { mailId }) => query(trx, mailId),
  findMailOfMessage: (query, trx, { messageId }) => query(trx, messageId),
  countMailByState: (query, trx) => query(trx),
  mailboxLookedAt: (query, trx) => query(trx),
  noteMailboxLooked: (query, trx) => query(trx, { mailbox: 'INBOX', at }),
  findMailboxPlace: (query, trx) => query(trx, 'INBOX'),
  holdMail: (query, trx, { mailId, requestId }) => query(trx, { mailId, why: 'near_miss', guesses: [{ requestId, why: 'One letter is off.' }], by: null, at }),
  insertIncomingMails: (query, trx) => query(trx, [{ sha256: file, size: 10, cameThrough: 'smtp', arrivedAt: at, envelope: { from: 'foi@council.example', to: ['r-1@mail.example'] }, at }]),
  listLettersThatCameBack: (query, trx) => query(trx),
  listLettersThatWent: (query, trx, { requestId }) => query(trx, requestId),
  listMailBehindMessages: (query, trx, { requestId }) => query(trx, requestId),
  listMailInState: (query, trx) => query(trx, 'held'),
  listMailOfMessageIds: (query, trx) => query(trx, ['<m@example>']),
  listRequestsOfMail: (query, trx, { mailId }) => query(trx, mailId),
  listReportsOnLetters: (query, trx, { requestId }) => query(trx, requestId),
  listRequestsHaving: (query, trx, { requestId }) => query(trx, { mailMessageId: '<m@example>', requestIds: [requestId] }),
  listUnrecognisedSenders: (query, trx) => query(trx),
  listUnreadMail: (query, trx) => query(trx, at),
  lockMailMessageIds: (query, trx) => query(trx, ['<m@example>']),
  noteCopyOf: (query, trx, { mailId }) => query(trx, { mailId, copyOf: mailId }),
  placingFacts: (query, trx, { requestId }) => query(trx, [requestId]),
  setMessageOrigin: (query, trx, { messageId }) => query(trx, { messageId, fromName: 'FOI', fromAddress: 'foi@council.example', happenedOn: day, at }),
  lockIncomingMail: (query, trx, { mailId }) => query(trx, mailId),
  mailOnlyOf: (query, trx, { messageId }) => query(trx, messageId),
  withCopies: (query, trx, { mailId }) => query(trx, mailId),
  markMailFiled: (query, trx, { mailId }) => query(trx, { mailId, by: null, at }),
  markMailUnread: (query, trx, { mailId }) => query(trx, { mailId, at }),
  noteMailsRead: (query, trx, { mailId }) =>
    query(trx, [{ mailId, kind: 'message', mailMessageId: '<m@example>', fromName: 'FOI', fromAddress: 'foi@council.example', subject: 'Your request', sentAt: at, textStart: 'Dear Ada', contentSha256: file, hasHtml: false, bounce: null, authentication: null, warnings: [], filed: true, at }]),
  setMailAside: (query, trx, { mailId, personId }) => query(trx, { mailId, why: 'An advertisement.', by: personId, at }),
  setMailboxPlace: (query, trx) => query(trx, { mailbox: 'INBOX', uidValidity: 1, lastUid: 2, at }),
};
