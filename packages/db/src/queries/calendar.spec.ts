import { on, type CalendarChange } from '@openvalve/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aCampaign, aPerson, aRequest, aRequestAwaitingResponse, anAnsweredRequest, useTestDatabase } from '../testing/index.ts';
import { insertCalendarEdition, latestCalendarEdition, listCalendarEditions, lockCalendar, noteCalendarNotice, requestsWithClocks, type AppliedEdition } from './calendar.ts';

const database = useTestDatabase();
const changes: CalendarChange[] = [{ change: 'added', day: on('2027-06-14'), title: 'A victory', nations: ['scotland'], basis: 'listed by GOV.UK', provisional: false, proclaimedOn: null }];
const edition = (number: number, more: Partial<AppliedEdition> = {}): AppliedEdition => ({
  number, kind: 'file', tableVersion: 'uk', version: `uk+${number}`, changes, knownUntil: on('2029-12-31'), sourceSha256: 'a'.repeat(64), why: 'GOV.UK added a day.', appliedAt: new Date('2026-11-23T09:00:00Z'), ...more,
});
const insert = (...editions: AppliedEdition[]) =>
  database().db.transaction().execute(async (trx) => {
    await lockCalendar(trx);
    for (const each of editions) await insertCalendarEdition(trx, each);
  });

describe('an edition of the holiday table', () => {
  it('is read as it was written, after those before it', async () => {
    expect([await latestCalendarEdition(database().db), await listCalendarEditions(database().db)]).toEqual([0, []]);
    const mark = edition(2, { kind: 'mark', changes: [{ change: 'confirmed', day: on('2027-01-04') }], knownUntil: null, sourceSha256: null });
    await insert(edition(1), mark);
    expect(await listCalendarEditions(database().db)).toEqual([edition(1), mark]);
    expect(await latestCalendarEdition(database().db)).toBe(2);
  });

  it('is never changed or removed', async () => {
    await insert(edition(1));
    const { db } = database();
    await expect(sql`update calendar_edition set why = 'another reason'`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`delete from calendar_edition`.execute(db)).rejects.toThrow('append-only');
    await expect(sql`truncate calendar_edition`.execute(db)).rejects.toThrow('append-only');
    expect(await listCalendarEditions(db)).toEqual([edition(1)]);
  });

  it('has one number, and one only', async () => {
    await insert(edition(1));
    await expect(insert(edition(1))).rejects.toThrow('calendar_edition_pkey');
  });

  it('cannot come from a file without saying which, nor change days because the program was renewed', async () => {
    await expect(insert(edition(1, { sourceSha256: null }))).rejects.toThrow('check constraint');
    await expect(insert(edition(1, { kind: 'program', sourceSha256: null }))).rejects.toThrow('check constraint');
    await insert(edition(1, { kind: 'program', sourceSha256: null, changes: [], knownUntil: null }));
  });
});

describe('the requests that a holiday can move', () => {
  it('are those a council received, whatever came of them, and none that has not gone or was withdrawn', async () => {
    const { db } = database();
    const about = { campaignId: await aCampaign(db), applicantId: await aPerson(db) };
    await aRequest(db, { ...about, council: 'bury' });
    const waiting = await aRequestAwaitingResponse(db, { ...about, council: 'torbay' });
    const answered = await anAnsweredRequest(db, { ...about, receivedOn: '2026-11-02', answeredOn: '2026-11-20', papers: [{ kind: 'kpi-set', period: null, outcome: 'not_held', exemptions: [] }] });
    expect((await requestsWithClocks(db)).toSorted()).toEqual([waiting, answered].toSorted());
    await db.updateTable('foi_request').set({ stage: 'withdrawn', withdrawn_why: 'withdrawn', due_on: null, overdue_after: null }).where('id', '=', waiting).execute();
    expect(await requestsWithClocks(db)).toEqual([answered]);
  });
});

describe('being told that the table ends', () => {
  it('happens once to each person for each end', async () => {
    const { db } = database();
    const [one, other] = [await aPerson(db), await aPerson(db)];
    const tell = (personId: typeof one, until: string) => db.transaction().execute((trx) => noteCalendarNotice(trx, { knownUntil: on(until), personId, at: new Date('2026-11-23T09:00:00Z') }));
    expect([await tell(one, '2028-12-31'), await tell(one, '2028-12-31'), await tell(other, '2028-12-31'), await tell(one, '2029-12-31')]).toEqual([true, false, true, true]);
  });
});
