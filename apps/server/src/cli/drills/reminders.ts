import { listRequestLines, readCaseFile, rowsThatDisagree } from '@openvalve/db';
import { addDays, londonDay, strikeOuts, type RequestId } from '@openvalve/domain';
import type { HandOver } from '@openvalve/mail';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { returnLapsedClaims } from '../../campaigns/return-lapsed-claims.job.ts';
import { today, type Deps } from '../../deps.ts';
import { runDueJobs } from '../../jobs/run-due-jobs.ts';
import { createLog } from '../../log.ts';
import type { Mailer } from '../../outbox/mailer.ts';
import { prepare } from '../../program.ts';
import { noteDeadlines } from '../../reminders/note-deadlines.job.ts';
import { remind } from '../../reminders/remind.job.ts';
import { seeded } from '../seeded.ts';
import { aDaysWork, aTeam, type Member } from './a-years-work.ts';
import { badLuck, type BadLuck } from './bad-luck.ts';
import { Ledger, mustBeSaid, type Standing } from './ledger.ts';

export type RemindersDrill = { readonly seed: number; readonly days: number; readonly requests: number; readonly volunteers: number };

/** What a simulated year came to. `problems` must be empty. */
export type RemindersReport = {
  readonly problems: readonly string[];
  readonly requests: number;
  readonly mails: number;
  readonly resent: number;
  readonly said: Readonly<Record<string, number>>;
  readonly deadlines: number;
  /** Days on which everything worked, so that everything true by then had to have been said. */
  readonly checkedDays: number;
  readonly checks: number;
  readonly kills: number;
  readonly asleepFor: number;
  readonly mailDownFor: number;
  readonly seconds: number;
};

const begin = Date.parse('2027-01-04T00:00:00Z');
const hour = 3_600_000;
/** When the program's clock is looked at, in UTC; the people work at ten. */
const ticks = [0, 6, 7, 8, 9, 10, 12, 18, 22] as const;
/** Quiet days at the end, in which nothing goes wrong and everything still unsaid has to be. */
const quietDays = 10;

/**
 * A team works for so many days while the program is killed at any step, the machine sleeps and the mail server is down, as the
 * seed has it. Every mail that leaves is read back and held against how things stood at that moment; and at the end of each day
 * that worked, whatever was true must have been said.
 */
export async function aYearOfReminders(outside: Deps, pool: Pool, { seed, days, requests, volunteers }: RemindersDrill): Promise<RemindersReport> {
  const random = seeded(seed);
  const clock = { now: begin };
  const ledger = new Ledger();
  const members: Member[] = [];

  const sendNotice = async (notice: Parameters<Deps['mailer']['sendNotice']>[0]): Promise<HandOver> => {
    const server = 'mail.drill.invalid';
    if (luck.mailIsDown(calm.now())) return { result: 'temporary', server, said: 'connect ECONNREFUSED' };
    if (members.some(({ email, bounces }) => bounces && email === notice.to)) return { result: 'refused', server, said: '550 5.1.1 No such mailbox', recipient: true };
    ledger.take(notice, calm.now(), await standings(calm));
    return { result: 'accepted', server, said: '250 OK' };
  };
  const letterAnswers: readonly HandOver['result'][] = ['accepted', 'accepted', 'accepted', 'refused', 'uncertain'];
  const sendLetter: Mailer['sendLetter'] = async (_, __, mayGo): Promise<HandOver> => {
    const result = mayGo === undefined || (await mayGo()) ? (letterAnswers[Math.floor(random() * letterAnswers.length)] ?? 'accepted') : 'temporary';
    return { result, server: 'mail.council.invalid', said: 'As the drill has it' };
  };
  const calm: Deps = { ...outside, now: () => new Date(clock.now), mailer: { ...outside.mailer, sendNotice, sendLetter }, log: createLog('silent') };
  const luck = badLuck(calm, random, { calmFrom: new Date(begin + days * 24 * hour) });

  const began = performance.now();
  await prepare(calm, pool);
  members.push(...(await aTeam(calm, random, volunteers, seed)));

  let made = 0;
  let [healthyStreak, checkedDays, checks] = [0, 0, 0];
  for (let dayNumber = 0; dayNumber < days + quietDays; dayNumber += 1) {
    let healthy = true;
    let touched = new Set<string>();
    for (const tick of ticks) {
      clock.now = begin + (dayNumber * 24 + tick) * hour;
      if (luck.mailIsDown(calm.now())) healthy = false;
      if (luck.isAsleep(calm.now())) {
        healthy = false;
        continue;
      }
      if (tick === 10 && dayNumber < days) ({ made, touched } = await aDaysWork({ deps: calm, random, members, target: requests }, { made, dayNumber }));
      luck.startAgain();
      await runProgram(luck, calm, pool);
      if (luck.isDead()) healthy = false;
    }
    healthyStreak = healthy ? healthyStreak + 1 : 0;
    if (healthyStreak >= 2) {
      checkedDays += 1;
      checks += await everythingIsSaid(calm, { ledger, members, touched, healthyStreak });
    }
  }
  const { problems, deadlines } = await atTheEnd(calm);
  return {
    problems: [...ledger.problems, ...problems], requests: made, mails: ledger.mails, resent: ledger.resent, said: ledger.counts(), deadlines, checkedDays, checks, ...luck.figures,
    seconds: (performance.now() - began) / 1000,
  };
}

/** One turn of the program: its timetable, then whatever is queued. Where it dies, the rest of the turn does not happen. */
async function runProgram({ mortal, isDead }: BadLuck, calm: Deps, pool: Pool): Promise<void> {
  try {
    for (const job of [returnLapsedClaims, noteDeadlines, remind]) await job.run({}, mortal);
    await runQueue(mortal, calm, pool);
  } catch (error) {
    if (!isDead()) throw error;
  }
}

async function runQueue(mortal: Deps, calm: Deps, pool: Pool): Promise<void> {
  // The queue waits by the database's clock, which is on another day, and holds what a dead program had: due here, as after a start.
  const { rows } = await sql<{ id: string }>`
    update graphile_worker._private_jobs set run_at = now(), locked_at = null, locked_by = null, attempts = least(attempts, 3) returning id`.execute(calm.db);
  if (rows.length > 0) await runDueJobs(mortal, pool);
}

async function standings(calm: Deps): Promise<Map<string, Standing>> {
  return new Map((await listRequestLines(calm.db)).map((line) => [line.requestId, line]));
}

/** Whatever is true at the end of a day that worked, and was when it began, has been said to whoever wants it daily; within nine days to the others. */
async function everythingIsSaid(
  calm: Deps,
  { ledger, members, touched, healthyStreak }: { ledger: Ledger; members: readonly Member[]; touched: ReadonlySet<string>; healthyStreak: number },
): Promise<number> {
  let checks = 0;
  const day = today(calm);
  const hears = ({ id, left, bounces, wanted }: Member): boolean => !left && !bounces && wanted.on && !touched.has(id) && (wanted.remind === 'daily' || healthyStreak > 9);
  for (const line of await listRequestLines(calm.db)) {
    const { requestId, applicantId, campaignStage } = line;
    if (campaignStage !== 'open' || touched.has(requestId) || touched.has('campaign')) continue;
    // Who left today was told this morning, and the coordinators hear of it tomorrow.
    if (touched.has(applicantId)) continue;
    const applicant = members.find(({ id }) => id === applicantId);
    for (const { kind, about } of mustBeSaid(line, day, calm.calendar)) {
      const escalates = kind === 'escalation' || (applicant?.left === true && (kind === 'overdue' || kind === 'review_overdue' || kind === 'fee_ending'));
      if (applicant?.left === true && !escalates) continue;
      const hearers = escalates ? members.filter(({ coordinates }) => coordinates) : applicant ? [applicant] : [];
      // Somebody who wants it weekly may hear of a due date after it, and of lateness only when their day has come.
      for (const { email, wanted } of hearers.filter(hears)) {
        if (wanted.remind === 'weekly' && (!(kind === 'overdue' || kind === 'review_overdue') || addDays(about, 9) > day)) continue;
        checks += 1;
        const alsoEscalated = escalates && kind === 'overdue' && ledger.heard({ to: email, requestId, kind: 'escalation', about });
        if (!ledger.heard({ to: email, requestId, kind, about }) && !alsoEscalated) ledger.problems.push(`${kind} of ${requestId} (${about}) was not said to ${email} by ${day}`);
      }
    }
  }
  return checks;
}

/** Case files against rows, and each passed deadline noted once while it stands. */
async function atTheEnd(calm: Deps): Promise<{ problems: string[]; deadlines: number }> {
  const problems = (await rowsThatDisagree(calm.db)).map(({ requestId, columns }) => `the row of ${requestId} disagrees with its case file in ${columns.join(', ')}`);
  let deadlines = 0;
  for (const { requestId, overdueAfter } of await listRequestLines(calm.db)) {
    const noted = await deadlinesOf(calm, requestId);
    deadlines += noted.length;
    if (new Set(noted).size < noted.length) problems.push(`a deadline of ${requestId} is noted twice`);
    if (overdueAfter !== null && overdueAfter < londonDay(calm.now()) && !noted.includes(overdueAfter)) problems.push(`the deadline of ${requestId} on ${overdueAfter} is not noted`);
  }
  return { problems, deadlines };
}

async function deadlinesOf(calm: Deps, requestId: RequestId): Promise<string[]> {
  const caseFile = await readCaseFile(calm.db, requestId);
  const struck = strikeOuts(caseFile.map(({ event }) => event));
  return caseFile.flatMap(({ seq, event }) => (event.type === 'DeadlinePassed' && !struck.has(seq) ? [event.dueOn] : []));
}

/** `npm run drill -- reminders`: a year, 153 requests and 30 volunteers, in an empty database, and the figures. */
export async function drillReminders(deps: Deps, pool: Pool, { seed }: { seed: number }): Promise<{ lines: string[]; code: number }> {
  const report = await aYearOfReminders(deps, pool, { seed, days: 365, requests: 153, volunteers: 30 });
  const fine = report.problems.length === 0 && report.mails > 0;
  return {
    lines: [
      `365 days, ${report.requests} requests, 30 volunteers, seed ${seed}, in ${report.seconds.toFixed(0)} s`,
      `killed ${report.kills} times, asleep ${report.asleepFor} times, mail server down ${report.mailDownFor} times`,
      `${report.mails} reminder mails, ${report.resent} handed over again under the same Message-ID; ${report.deadlines} deadlines noted`,
      `said: ${Object.entries(report.said).map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
      `${report.checks} things that had to have been said, on ${report.checkedDays} days that worked`,
      ...report.problems.slice(0, 50).map((problem) => `WRONG ${problem}`),
      fine ? 'Each thing said once, nothing past its end, at most one mail a person a day, nothing overdue unmentioned.' : `The drill failed: ${report.problems.length} problems.`,
    ],
    code: fine ? 0 : 1,
  };
}
