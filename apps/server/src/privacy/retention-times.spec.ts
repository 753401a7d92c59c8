import { randomUUID } from 'node:crypto';
import { insertCaughtMail, insertMessage } from '@openvalve/db';
import { anAnsweredRequest, happen } from '@openvalve/db/testing';
import { CouncilSlug, on, Period, timedRetention, timedRules, type TimedRule } from '@openvalve/domain';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { enqueue } from '../jobs/enqueue.ts';
import { aLaterLetter } from '../requests/testing/a-later-letter.ts';
import { aDraft, aRequestWithTheCouncil } from '../requests/testing/a-request.ts';
import { createWorld, useWorld, type World } from '../testing/create-world.ts';
import { press } from '../testing/reading-pages.ts';
import { applyRetention, applyRetentionTimes } from './apply-retention.job.ts';

const theWorld = useWorld();

const start = new Date('2026-11-23T09:00:00.000Z').getTime();
const day = 86_400_000;
const after = (days: number, more = 0): string => new Date(start + days * day + more).toISOString();

/** What the timer removed, rules that removed nothing left out. */
const removed = async (world: World): Promise<Partial<Record<TimedRule, number>>> => Object.fromEntries(Object.entries(await applyRetention(world.deps)).filter(([, count]) => count > 0));

const campaignOf = async (world: World) => (await world.db.selectFrom('campaign').select('id').where('slug', '=', 'safety-valve').executeTakeFirstOrThrow()).id;
const caseFiles = async (world: World) => (await sql<{ all: string }>`select coalesce(json_agg(e order by request_id, seq), '[]')::text as all from case_event e`.execute(world.db)).rows[0]?.all;
const wholeDatabase = async (world: World) =>
  (await sql<{ all: string }>`
    select (select coalesce(json_agg(p), '[]')::text from person p) || (select coalesce(json_agg(i), '[]')::text from invitation i) || (select coalesce(json_agg(a), '[]')::text from action_log a)
      || (select coalesce(json_agg(v), '[]')::text from verification v) || (select coalesce(json_agg(s), '[]')::text from session s) || (select coalesce(json_agg(e), '[]')::text from case_event e)
      || (select coalesce(json_agg(j), '[]')::text from graphile_worker._private_jobs j) || (select coalesce(string_agg(encode(raw, 'escape'), ''), '') from caught_mail) as all
  `.execute(world.db)).rows[0]?.all ?? '';

describe('a retention time', () => {
  it('leaves what ended less than its days ago, to the second, and removes it then', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    await world.as(admin).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
    await world.runDueJobs();
    await world.db.updateTable('action_log').set({ at: new Date(start) }).execute();

    world.timeIs(after(30));
    expect(await removed(world)).toEqual({});
    world.timeIs(after(30, 1));
    expect(await removed(world)).toEqual({ mail_to_the_team: 1 });
    // The invitation ran out after 14 days, and is kept 90 more.
    world.timeIs(after(104));
    expect(await removed(world)).toEqual({});
    world.timeIs(after(104, 1));
    expect(await removed(world)).toEqual({ invitations: 1 });
    expect(await wholeDatabase(world)).not.toContain('robin@volunteers.example');
    world.timeIs(after(1095, 1));
    expect((await removed(world)).audit_log).toBe(1);
  });

  it('counts an invitation from when it was accepted or taken back, if it was', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const { invitationId } = await world.as(admin).volunteers.invite({ email: 'robin@volunteers.example', roles: ['volunteer'] });
    await world.as(admin).volunteers.revokeInvitation({ invitationId });
    world.timeIs(after(90, 1));
    expect((await removed(world)).invitations).toBe(1);
  });

  it('ends sessions and sign-in links a day after they did, and leaves those that work', async () => {
    const world = theWorld();
    const ada = await world.person({ email: 'ada@volunteers.example' });
    await world.cookieOf(ada);
    await press(world, '/sign-in', { email: 'stranger@elsewhere.example' });
    const ends = async (table: 'session' | 'verification') => (await world.db.selectFrom(table).select('expires_at').executeTakeFirstOrThrow()).expires_at.getTime();
    const [session, link] = [await ends('session'), await ends('verification')];
    expect(await wholeDatabase(world)).toContain('stranger@elsewhere.example');

    world.timeIs(new Date(link + day + 1).toISOString());
    expect(await removed(world)).toEqual({ sign_in_links: 1 });
    expect(await wholeDatabase(world)).not.toContain('stranger@elsewhere.example');
    world.timeIs(new Date(session + day + 1).toISOString());
    expect(await removed(world)).toEqual({ sessions: 1 });
  });

  it('empties letters that were never sent, and begins no later draft with them', async () => {
    const world = theWorld();
    const { desk, requestId, messageId, version, asked, campaignId } = await aDraft(world);
    await desk.requests.saveDraft({ requestId, messageId, version, subject: 'Mine', body: 'My own words for this council', asked });
    const { council } = await desk.requests.show({ requestId });
    await desk.campaigns.giveBack({ requestId });

    world.timeIs(after(90));
    expect(await removed(world)).not.toHaveProperty('abandoned_drafts');
    world.timeIs(after(90, 1));
    expect(await removed(world)).toMatchObject({ abandoned_drafts: 1 });
    expect(await world.db.selectFrom('message').select(['subject', 'body', 'campaign_body', 'asked']).execute()).toEqual([{ subject: '', body: '', campaign_body: null, asked: null }]);
    expect(await removed(world)).not.toHaveProperty('abandoned_drafts');

    const again = await desk.campaigns.claim({ campaignId, councilSlug: CouncilSlug.parse(council.slug) });
    expect((await desk.requests.show(again)).draft?.body).toContain('Freedom of Information Act');
    expect((await desk.requests.show({ requestId })).stage).toBe('withdrawn');
  });

  it('removes later letters nobody sent and nobody touched since, and none that went', async () => {
    const world = theWorld();
    const request = await aRequestWithTheCouncil(world);
    await request.desk.requests.sendFollowUp(await aLaterLetter(request.desk, request, 'other'));
    await world.runDueJobs();
    const left = await request.desk.requests.startFollowUp({ requestId: request.requestId, purpose: 'other' });
    world.timeIs(after(90));
    expect(await removed(world)).not.toHaveProperty('abandoned_drafts');
    world.timeIs(after(90, 1));
    expect(await removed(world)).toMatchObject({ abandoned_drafts: 1 });
    expect((await request.desk.requests.show(request)).followUps.map(({ state, messageId }) => [state, messageId === left.messageId])).toEqual([['sent', false]]);
  });

  it('removes jobs that failed for good, with what they held, and none that may still succeed', async () => {
    const world = theWorld();
    const job = (key: string) => world.db.transaction().execute((trx) => enqueue(trx, { kind: 'send-notice', key, payload: { noticeId: key, text: 'words to somebody' } }));
    await job('failed');
    await job('waiting');
    await sql`update graphile_worker._private_jobs set attempts = max_attempts, updated_at = ${new Date(start).toISOString()}::timestamptz where key = 'send-notice:failed'`.execute(world.db);
    await sql`update graphile_worker._private_jobs set updated_at = ${new Date(start).toISOString()}::timestamptz where key = 'send-notice:waiting'`.execute(world.db);
    world.timeIs(after(30));
    expect(await removed(world)).toEqual({});
    world.timeIs(after(30, 1));
    expect(await removed(world)).toEqual({ failed_jobs: 1 });
    const { rows } = await sql<{ key: string }>`select key from graphile_worker._private_jobs`.execute(world.db);
    expect(rows).toEqual([{ key: 'send-notice:waiting' }]);
  });
});

describe('somebody who left', () => {
  it('is erased after the stated time, while the case file stays and letters keep the name the council has', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const ada = await world.person({ realName: 'Ada Secretname', email: 'ada.secret@volunteers.example', namedPublicly: true });
    await world.cookieOf(ada);
    const requestId = await anAnsweredRequest(world.db, { campaignId: await campaignOf(world), applicantId: ada.id, papers: [{ kind: 'dsg-management-plan', period: null, outcome: 'not_held', exemptions: [] }] });
    await happen(world.db, requestId, []);
    await world.db.transaction().execute((trx) => insertMessage(trx, { requestId, direction: 'outgoing', kind: 'initial_request', subject: 'A request', body: 'Yours, Ada Secretname', happenedOn: on('2026-11-23'), at: world.deps.now() }));
    const filed = await caseFiles(world);
    await world.as(admin).volunteers.markLeft({ personId: ada.id });
    await world.runDueJobs();

    const { keptDays } = timedRetention.people_who_left;
    world.timeIs(after(keptDays));
    expect(await removed(world)).not.toHaveProperty('people_who_left');
    expect((await world.as(admin).volunteers.list()).find(({ id }) => id === ada.id)).toMatchObject({ name: 'Ada Secretname', erasedOn: '2027-05-22', left: true });

    world.timeIs(after(keptDays, 1));
    expect(await removed(world)).toMatchObject({ people_who_left: 1 });
    expect(await removed(world)).not.toHaveProperty('people_who_left');
    expect(await wholeDatabase(world)).not.toMatch(/Secretname|ada\.secret/);
    expect((await world.as(admin).volunteers.list()).find(({ id }) => id === ada.id)).toMatchObject({ name: 'A volunteer who left', email: '', left: true });
    expect(await caseFiles(world)).toBe(filed);
    const shown = await world.as(admin).requests.show({ requestId });
    expect([shown.stage, shown.applicant.name]).toEqual(['answered', 'A volunteer who left']);
    expect(shown.messages.map(({ body }) => body)).toContain('Yours, Ada Secretname');
  });

  it('who comes back in time is not erased, and afterwards comes as somebody new', async () => {
    const world = theWorld();
    const admin = await world.person({ roles: ['admin'] });
    const ada = await world.person({ email: 'ada@volunteers.example' });
    await world.as(admin).volunteers.markLeft({ personId: ada.id });
    const join = async () => {
      const { invitationId } = await world.as(admin).volunteers.invite({ email: 'ada@volunteers.example', roles: ['volunteer'] });
      const { link } = await world.as(admin).volunteers.copyInvitation({ invitationId });
      await press(world, '/invitation', { token: new URL(link).searchParams.get('token')!, realName: 'Ada Example', namedPublicly: 'no', consentToFollowUps: 'no' });
      return world.db.selectFrom('person').select(['id', 'left_at']).where('email', '=', 'ada@volunteers.example').executeTakeFirstOrThrow();
    };
    expect(await join()).toEqual({ id: ada.id, left_at: null });
    world.timeIs(after(400));
    expect(await removed(world)).not.toHaveProperty('people_who_left');

    await world.as(admin).volunteers.markLeft({ personId: ada.id });
    world.timeIs(after(400 + timedRetention.people_who_left.keptDays, 1));
    expect(await removed(world)).toMatchObject({ people_who_left: 1 });
    expect((await join()).id).not.toBe(ada.id);
  });
});

describe('the timer', () => {
  it('never changes a case file, whatever day it is', async () => {
    const world = theWorld();
    const ada = await world.person();
    const campaignId = await campaignOf(world);
    for (const council of ['kent', 'haringey', 'bexley']) await anAnsweredRequest(world.db, { campaignId, applicantId: ada.id, council, papers: [{ kind: 'monitoring-report', period: Period.parse('2024-25'), outcome: 'refused', exemptions: ['s.43(2)'] }] });
    await happen(world.db, (await world.db.selectFrom('foi_request').select('id').executeTakeFirstOrThrow()).id, [{ type: 'RequestWithdrawn', on: on('2026-12-02') }]);
    const before = await caseFiles(world);
    for (const days of [1, 31, 91, 181, 1096, 10_000]) {
      world.timeIs(after(days));
      await applyRetentionTimes.run({}, world.deps);
    }
    expect(await caseFiles(world)).toBe(before);
    expect(await world.db.selectFrom('foi_request').select('id').execute()).toHaveLength(3);
  });

  it('keeps letters to councils in the Outbox, however old', async () => {
    const world = theWorld();
    for (const purpose of ['council', 'sign-in', 'invitation', 'notice'] as const) {
      await insertCaughtMail(world.db, { purpose, mailMessageId: randomUUID(), envelopeFrom: 'a@example', envelopeTo: ['b@example'], subject: purpose, raw: Buffer.from('x'), requestId: null, at: world.deps.now() });
    }
    world.timeIs(after(1_000));
    expect(await removed(world)).toEqual({ mail_to_the_team: 3 });
    expect(await world.db.selectFrom('caught_mail').select('purpose').execute()).toEqual([{ purpose: 'council' }]);
  });

  it('writes down how many of each it removed, in the log and in the audit log, and who without a name', async () => {
    const lines: string[] = [];
    const world = await createWorld({ logTo: (line) => void lines.push(line) });
    try {
      const admin = await world.person({ roles: ['admin'] });
      const ada = await world.person({ realName: 'Ada Secretname', email: 'ada.secret@volunteers.example' });
      await world.as(admin).volunteers.markLeft({ personId: ada.id });
      await world.runDueJobs();
      world.timeIs(after(181));
      await applyRetentionTimes.run({}, world.deps);
      const said = lines.map((line) => JSON.parse(line) as { msg: string; removed?: Record<string, number> }).find(({ msg }) => msg === 'retention times were carried out');
      expect(Object.keys(said?.removed ?? {})).toEqual([...timedRules]);
      expect(said?.removed).toMatchObject({ people_who_left: 1, sessions: 0 });
      expect((await world.as(admin).audit.list({})).entries[0]).toMatchObject({ by: null, action: 'retention_applied', detail: [{ name: 'people_who_left', value: '1' }] });
      expect(lines.join('')).not.toMatch(/Secretname|ada\.secret/);
    } finally {
      await world.close();
    }
  });

  it('runs each night and at each start, and says nothing in the audit log when there is nothing to remove', async () => {
    const world = theWorld();
    expect(applyRetentionTimes.cron).toBe('30 3 * * *');
    await applyRetentionTimes.run({}, world.deps);
    expect(await world.db.selectFrom('action_log').select('id').execute()).toEqual([]);
  });

  it('does all or nothing', async () => {
    const world = theWorld();
    const ada = await world.person();
    await world.db.updateTable('person').set({ left_at: new Date(start) }).where('id', '=', ada.id).execute();
    await sql`alter table action_log rename to action_log_away`.execute(world.db);
    world.timeIs(after(181));
    await expect(applyRetention(world.deps)).rejects.toThrow();
    expect(await world.db.selectFrom('person').select('erased_at').executeTakeFirstOrThrow()).toEqual({ erased_at: null });
  });
});
