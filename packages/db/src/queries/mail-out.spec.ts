import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../testing/index.ts';
import { endMailCheck, findMailCheck, insertMailCheck, lastMailCheck, noteMailCheckArrived, noteMailCheckSent, takeMailTurn } from './mail-out.ts';

const theDatabase = useTestDatabase();
const at = new Date('2026-11-23T09:00:00.000Z');
const after = (seconds: number): Date => new Date(at.getTime() + seconds * 1000);

describe('turns at a council’s mail host', () => {
  const turn = (host: string, when = at) => theDatabase().db.transaction().execute((trx) => takeMailTurn(trx, { host, everyMs: 10_000, at: when }));

  it('follow one another by the pace, whoever asks and however many ask at once', async () => {
    const turns = await Promise.all([1, 2, 3, 4].map(() => turn('kent.example')));
    expect(turns.map((moment) => moment.getTime()).toSorted((one, other) => one - other)).toEqual([0, 10, 20, 30].map((seconds) => after(seconds).getTime()));
  });

  it('at one host hold no other up, and a host that waits for nobody is free at once', async () => {
    await turn('kent.example');
    expect(await turn('york.example')).toEqual(at);
    expect(await turn('kent.example', after(60))).toEqual(after(60));
  });
});

describe('a check of the mail settings', () => {
  const begin = async (address: string, when = at): Promise<string> => {
    const id = randomUUID();
    await insertMailCheck(theDatabase().db, { id, settings: 'these', address, records: [{ what: 'mx', level: 'good', words: 'It is there.', record: null }], at: when });
    return id;
  };

  it('knows its message when it comes back, once, and takes no other mail for it', async () => {
    const { db } = theDatabase();
    const id = await begin('r-1-a@mail.example');
    await noteMailCheckSent(db, { id, sent: { result: 'accepted', server: 'smtp.example', said: '250 OK', from: 'r-1-a@mail.example', envelopeFrom: 'r-1-a@mail.example' } });
    const arrival = { from: 'r-1-a@mail.example', envelopeFrom: 'relay@example.org', authentication: { spf: 'pass', dkim: 'pass', dmarc: null }, at: after(5) };
    expect(await noteMailCheckArrived(db, { ...arrival, addresses: ['r-2-b@mail.example'] })).toBe(false);
    expect(await noteMailCheckArrived(db, { ...arrival, addresses: [] })).toBe(false);
    expect(await noteMailCheckArrived(db, { ...arrival, addresses: ['foi@x.example', 'r-1-a@mail.example'] })).toBe(true);
    expect(await noteMailCheckArrived(db, { ...arrival, addresses: ['r-1-a@mail.example'], from: 'later@x.example', at: after(9) })).toBe(true);
    expect(await findMailCheck(db, id)).toMatchObject({ arrivedFrom: 'r-1-a@mail.example', arrivedEnvelopeFrom: 'relay@example.org', arrivedAt: after(5), arrivedAuthentication: { spf: 'pass' }, records: [{ what: 'mx' }] });
  });

  it('counts as the last one when it has ended, and not while it runs', async () => {
    const { db } = theDatabase();
    expect(await lastMailCheck(db)).toBeUndefined();
    const first = await begin('r-1-a@mail.example');
    await endMailCheck(db, { id: first, at: after(1) });
    const second = await begin('r-2-b@mail.example', after(10));
    expect((await lastMailCheck(db))?.id).toBe(first);
    await endMailCheck(db, { id: second, at: after(11) });
    expect((await lastMailCheck(db))?.id).toBe(second);
  });
});
