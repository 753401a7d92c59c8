import type { Examples } from './query-examples.ts';
import { example } from './query-world.ts';

const { at } = example;
const id = '00000000-0000-4000-8000-00000000c0de';

type OfMailOut = 'closeDeliveryAttempts' | 'endMailCheck' | 'findMailCheck' | 'insertAgreement' | 'insertEndedAttempts' | 'insertMailCheck' | 'lastMailCheck' | 'listLettersNotGone' | 'noteMailCheckArrived' | 'noteMailCheckSent' | 'openDeliveryAttempts' | 'readLettersToGo' | 'setLettersHandedOver' | 'takeMailTurn';

/** What asks about mail that goes, each called once. */
export const mailOutExamples: Pick<Examples, OfMailOut> = {
  closeDeliveryAttempts: (query, trx) => query(trx, [{ id, result: 'accepted', server: 'smtp.example', said: '250 OK' }], at),
  endMailCheck: (query, trx) => query(trx, { id, at }),
  findMailCheck: (query, trx) => query(trx, id),
  insertAgreement: (query, trx) => query(trx, { councilSlug: example.kent, programme: 'safety-valve', round: 'drill', startYear: '2024-25', source: 'drill' }),
  insertEndedAttempts: (query, trx, { messageId }) => query(trx, [{ id, messageId, raw: null, result: 'refused', server: 'smtp.example', said: '550 No' }], at),
  insertMailCheck: (query, trx) => query(trx, { id, settings: 'a hash', address: 'r-1@mail.example', records: [], at }),
  listLettersNotGone: (query, trx) => query(trx),
  lastMailCheck: (query, trx) => query(trx),
  noteMailCheckArrived: async (query, trx) => {
    await trx.insertInto('mail_check').values({ id, settings: 'a hash', address: 'r-1@mail.example', begun_at: at, records: '[]' }).execute();
    return query(trx, { addresses: ['r-1@mail.example'], from: 'r-1@mail.example', envelopeFrom: 'r-1@mail.example', authentication: null, at });
  },
  noteMailCheckSent: (query, trx) => query(trx, { id, sent: { result: 'accepted', server: 'smtp.example', said: '250 OK', from: 'r-1@mail.example', envelopeFrom: 'r-1@mail.example' } }),
  openDeliveryAttempts: (query, trx, { requestId, messageId }) => query(trx, [{ requestId, messageId, version: 1, raw: new Uint8Array([1]) }], at),
  readLettersToGo: (query, trx, { messageId }) => query(trx, [messageId]),
  setLettersHandedOver: (query, trx, { messageId }) => query(trx, [{ messageId, happenedOn: example.day, handedTo: 'smtp.example' }], at),
  takeMailTurn: (query, trx) => query(trx, { host: 'council.example', everyMs: 10_000, at }),
};
