import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPeople, createPool, findPersonByEmail, lastAction, listCaughtMail, readCaseFiles, recordAction, rowsThatDisagree } from '@openvalve/db';
import { bankHolidays, CouncilSlug, Programme } from '@openvalve/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnLapsedClaims } from '../campaigns/return-lapsed-claims.job.ts';
import { prepare } from '../program.ts';
import type { SignedIn } from '../trpc.ts';
import { createWorld, type World } from '../testing/create-world.ts';
import { ensureDemonstration, refuseDemonstration, WrongWorld } from './make-demonstration.ts';
import { plan } from './plan.ts';
import { addressOf, teamKeys, type TeamKey } from './team.ts';
import { demonstrationWays } from './ways-in.ts';

let world: World;
let pool: ReturnType<typeof createPool>;
const said: string[] = [];
const ensureIn = (where: World, itsPool: typeof pool, say: (line: string) => void = () => undefined) =>
  ensureDemonstration({ deps: where.deps, pool: itsPool, prepare: () => prepare(where.deps, itsPool), say });

beforeAll(async () => {
  const clientDir = mkdtempSync(join(tmpdir(), 'openvalve-client-'));
  writeFileSync(join(clientDir, 'desk.html'), '<!doctype html><html><body>\n<div id="desk"></div></body></html>');
  world = await createWorld({ now: '2026-12-14T09:00:00.000Z', env: { DEMO: 'true', NODE_ENV: 'development' }, clientDir });
  pool = createPool(world.deps.env.databaseUrl, { max: 4 });
  await ensureIn(world, pool, (line) => void said.push(line));
  await world.runDueJobs();
}, 300_000);
afterAll(async () => {
  await pool.end();
  await world.close();
});

const someone = async (key: TeamKey): Promise<SignedIn> => {
  const person = await findPersonByEmail(world.db, addressOf(key));
  if (!person) throw new Error(`${key} did not join.`);
  return person;
};

const board = async (programme: Programme) => {
  const desk = world.as(await someone('morgan'));
  const campaign = (await desk.campaigns.list()).find((each) => each.programme === programme);
  return desk.campaigns.board({ campaignId: campaign?.id ?? '' });
};

describe('the demonstration', () => {
  it('has a team with every role, and an invitation that is open', async () => {
    const people = await world.as(await someone('casey')).volunteers.list();
    expect(people).toHaveLength(teamKeys.length);
    expect(new Set(people.flatMap(({ roles }) => roles))).toEqual(new Set(['volunteer', 'coordinator', 'reviewer', 'admin']));
    expect((await world.as(await someone('casey')).volunteers.invitations()).filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  it.each(Programme.options)('has councils at every stage in %s, on both sides of the due date', async (programme) => {
    const { rows, buckets } = await board(programme);
    for (const [bucket, count] of Object.entries(buckets)) expect([bucket, count > 0]).toEqual([bucket, true]);
    // The few that have gone to the ICO are far later than the others.
    const days = rows.filter(({ bucket, aftermath }) => bucket === 'late' && aftermath === null).map(({ daysLate }) => daysLate);
    expect([Math.min(...days) <= 2, Math.max(...days) >= 13, Math.max(...days) <= 15]).toEqual([true, true, true]);
    expect(rows.some(({ dueToday }) => dueToday)).toBe(true);
    expect(new Set(rows.flatMap(({ outcome }) => outcome ?? []))).toEqual(new Set(['disclosed_in_full', 'disclosed_in_part', 'refused', 'not_held']));
    expect(rows.some(({ bucket, unclassified }) => bucket === 'late' && unclassified > 0)).toBe(true);
  });

  it('has papers at each step to the public: one that readers can open, one taken down, a copy that waits for a second pair of eyes, one being marked', async () => {
    const stages = (await world.as(await someone('noor')).documents.inHand()).documents.map(({ stage }) => stage);
    expect(stages.toSorted()).toEqual(['preparing', 'published', 'taken-down', 'to-review']);
    const [{ address, title } = { address: '', title: '' }] = await world.db.selectFrom('publication').select(['address', 'title']).where('taken_down_at', 'is', null).execute();
    const page = await world.http.inject({ url: `/documents/${address}` });
    expect([page.statusCode, title.includes('invented'), page.body.includes('<img '), /01632|example\.officer@/.test(page.body)]).toEqual([200, true, true, false]);
    expect((await world.http.inject({ url: '/corrections' })).body).toContain('It was the draft of the plan');
  });

  it('has something in each queue: an address to confirm, a letter that failed, one nobody is sure of, a hold, a paper to publish, a claim that lapsed', async () => {
    const coordinator = world.as(await someone('morgan'));
    expect(await coordinator.councils.toConfirm()).toHaveLength(1);
    expect((await world.as(await someone('noor')).documents.toReview()).length).toBeGreaterThan(4);
    const lines = await Promise.all(teamKeys.filter((key) => key !== 'noor').map(async (key) => world.as(await someone(key)).requests.mine()));
    const steps = new Set(lines.flat().map(({ nextStep }) => nextStep.step));
    for (const step of ['find_address', 'wait_for_guard', 'write_letter', 'settle_delivery', 'read_answer', 'wait', 'remind', 'answer_question', 'pay_fee', 'wait_after_chaser', 'complain', 'ask_review', 'wait_for_review', 'wait_for_ico', 'wait_for_compliance', 'consider_appeal', 'publish']) expect([step, steps.has(step as never)]).toEqual([step, true]);
    const events = [...(await readCaseFiles(world.db, lines.flat().map(({ requestId }) => requestId))).values()].flat();
    for (const type of ['SendFailed', 'DeliveryUncertain', 'EntryStruckOut', 'GuardPassed', 'ClarificationGiven', 'RequestWithdrawn', 'FollowUpSent']) expect([type, events.some((event) => event.type === type)]).toEqual([type, true]);
    expect((await listCaughtMail(world.db)).some(({ subject }) => subject.includes('is free for others again'))).toBe(true);
    expect((await world.as(await someone('noor')).documents.published()).length).toBeGreaterThan(4);
  });

  it('holds mail that came in as real mail does: filed, held with a guess, bounced, and by a machine', async () => {
    const desk = world.as(await someone('morgan'));
    expect(await desk.mail.counts()).toEqual({ held: 1, changedCopies: 0, unread: 0, unrecognised: 0, uncertain: 2, bouncing: 1 });
    expect(await desk.mail.held()).toMatchObject([{ because: 'near_miss', guesses: [{ why: expect.stringContaining('one letter wrong') as string }] }]);
    // What runs at every start leaves them there.
    await returnLapsedClaims.run({}, world.deps);
    const [dead] = await desk.mail.bouncing();
    expect([dead?.address.endsWith('.example'), dead?.heldUp[0]?.report?.status]).toEqual([true, '5.1.1']);
    const robin = world.as(await someone('robin'));
    const answered = (await robin.requests.mine()).find(({ council }) => council.slug === 'bracknell-forest');
    const { messages } = await robin.requests.show({ requestId: answered?.requestId ?? '' });
    const came = messages.filter(({ direction }) => direction === 'incoming');
    expect(came.map(({ automatic, classified, reading, attachments }) => [automatic, classified, reading?.as ?? null, attachments.map(({ filename }) => filename)])).toEqual([
      ['automatic-reply', false, null, []], [null, true, null, []], [null, false, 'response', ['figures.xlsx']],
    ]);
    expect(came.at(-1)).toMatchObject({ mail: { sender: 'council', fromAddress: 'information@bracknell-forest.example' }, reading: { outcome: 'disclosed_in_full', confirm: { as: 'response' } } });
    expect(came.at(-1)?.attachments[0]?.contentType).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  });

  it('shows a volunteer a little of everything', async () => {
    const lines = await world.as(await someone('robin')).requests.mine();
    expect(lines.length).toBeGreaterThan(8);
    expect(new Set(lines.map(({ nextStep }) => nextStep.step)).size).toBeGreaterThan(3);
  });

  it('was made by commands: every row is what its case file makes it', async () => {
    expect(await rowsThatDisagree(world.db)).toEqual([]);
  });

  it('is there the second time, and nothing is added', async () => {
    const before = await countPeople(world.db);
    expect(await ensureIn(world, pool)).toBe('there');
    expect(await countPeople(world.db)).toBe(before);
    expect(said).toHaveLength(1);
  });

  it('prints a way in for an admin, a coordinator and a volunteer', async () => {
    const lines = (await demonstrationWays(world.deps, world.signIn)).join('\n');
    expect(lines.match(/\/sign-in\/confirm\?token=/g)).toHaveLength(3);
    expect(lines).toContain('Monday 14 December 2026');
  });

  it('says on every page that it is one, and on which day it stands', async () => {
    for (const url of ['/', '/councils', '/councils/kent', '/sign-in', '/invitation?token=x', '/nothing-here']) {
      const page = await world.http.inject({ url });
      expect([url, page.body.includes('Demonstration.'), page.body.includes('Monday 14 December 2026')]).toEqual([url, true, true]);
    }
    const desk = await world.http.inject({ url: '/desk', headers: { cookie: await world.cookieOf(await someone('robin')) } });
    expect(desk.body).toMatch(/<body data-demonstration="2026-12-14" data-clock-moved="-?\d+">/);
  });

  it('names its tables as what they are', async () => {
    const { headers } = await world.http.inject({ url: '/data/targets.csv' });
    expect(headers['content-disposition']).toBe('attachment; filename="demonstration-open-valve-targets-2026-12-14.csv"');
  });

  it('lets no mail leave, whatever the environment says', () => {
    expect([world.deps.env.smtpUrl, world.deps.env.councilMail, world.deps.mailer.noticesLeave, world.deps.mailer.delivery]).toEqual([null, 'catch', false, 'catcher']);
  });

  it('is never taken for work in earnest', async () => {
    await expect(refuseDemonstration(world.deps)).rejects.toThrow(WrongWorld);
  });
});

describe('the demonstration’s stories', () => {
  const places = Programme.options.flatMap((programme) => Array.from({ length: 53 }, (_, at) => ({ programme, council: CouncilSlug.parse(`council-${String.fromCodePoint(97 + (at % 26))}-${String.fromCodePoint(97 + Math.floor(at / 26))}`) })));

  it('are the same for the same seed, and others for another', () => {
    const made = (seed: number) => plan(places, { seed, calendar: bankHolidays });
    expect(made(14)).toEqual(made(14));
    expect(made(14)).not.toEqual(made(15));
  });
});

describe('a demonstration asked for in the wrong place', () => {
  it('is refused where people are at work, and touches nothing', async () => {
    const other = await createWorld();
    const otherPool = createPool(other.deps.env.databaseUrl, { max: 2 });
    try {
      await other.person();
      await expect(ensureIn(other, otherPool)).rejects.toThrow('People are at work in this database');
      expect(await countPeople(other.db)).toBe(1);
      await expect(refuseDemonstration(other.deps)).resolves.toBeUndefined();
    } finally {
      await otherPool.end();
      await other.close();
    }
  });
});

describe('a demonstration that was interrupted while it was made', () => {
  it('is made again from the beginning', async () => {
    const other = await createWorld({ now: '2026-12-14T09:00:00.000Z' });
    const otherPool = createPool(other.deps.env.databaseUrl, { max: 4 });
    const heard: string[] = [];
    try {
      await other.db.transaction().execute((trx) => recordAction(trx, { actor: null, action: 'demonstration_begun', subject: 'demonstration', at: other.deps.now() }));
      await other.person();
      expect(await ensureIn(other, otherPool, (line) => void heard.push(line))).toBe('made');
      expect(heard[0]).toContain('It is made again.');
      expect([await countPeople(other.db), await lastAction(other.db, 'demonstration_made')]).toEqual([teamKeys.length, expect.objectContaining({ detail: { seed: 14 } })]);
    } finally {
      await otherPool.end();
      await other.close();
    }
  }, 120_000);
});
