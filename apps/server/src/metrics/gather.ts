import { statfs } from 'node:fs/promises';
import { boardFacts, countDeliveryAttempts, countMailByState, countUncertainLetters, countUnreachablePeople, lastComparison, listCampaigns, mailboxLookedAt } from '@openvalve/db';
import { boardBucket, BoardBucket, calendarEndsSoon, countByBucket } from '@openvalve/domain';
import { mailCounts } from '../correspondence/inbound/mail-desk.ts';
import { today, type Deps } from '../deps.ts';
import { queueFacts, type QueueFacts } from '../jobs/queue-facts.ts';
import type { Metric, Sample } from './text.ts';

/** Everything a scraper is told beside the request times. While the database is away, what needs no database, and that it is. */
export async function gatherMetrics(deps: Deps, { ready, isDatabaseDown }: { ready: boolean; isDatabaseDown: (error: unknown) => boolean }): Promise<Metric[]> {
  const database = ready ? await fromDatabase(deps, isDatabaseDown) : [];
  return [
    gauge('openvalve_role', 'What this process does: web, worker or all.', [{ labels: { role: deps.env.role }, value: 1 }]),
    gauge('openvalve_ready', 'Whether this process has reached the database and brought it up to date.', one(ready ? 1 : 0)),
    gauge('openvalve_database_up', 'Whether the database answered this scrape.', one(database === null || !ready ? 0 : 1)),
    ...(database ?? []),
    gauge('openvalve_calendar_days_left', 'Days until the table of bank holidays ends, as this process has it. No due date can be computed past its end.', one(calendarEndsSoon(deps.calendar, today(deps)).daysLeft)),
    gauge('openvalve_data_free_bytes', 'Room left where files are kept (DATA_DIR).', await room(deps)),
    gauge('process_resident_memory_bytes', 'Memory this process has in use.', one(process.memoryUsage.rss())),
    gauge('process_start_time_seconds', 'When this process started, in seconds since 1970.', one(Math.round(Date.now() / 1000 - process.uptime()))),
  ];
}

/** Null when the database does not answer. */
async function fromDatabase(deps: Deps, isDatabaseDown: (error: unknown) => boolean): Promise<Metric[] | null> {
  try {
    return [...queueMetrics(await queueFacts(deps.db)), ...(await mailMetrics(deps)), ...(await mailInMetrics(deps)), await requestMetric(deps), ...(await comparisonMetrics(deps))];
  } catch (error) {
    if (isDatabaseDown(error)) return null;
    throw error;
  }
}

function queueMetrics(kinds: readonly QueueFacts[]): Metric[] {
  const samples = kinds.flatMap(({ kind, due, later, running, failing, givenUp }) =>
    Object.entries({ due, later, running, failing, given_up: givenUp }).map(([state, value]) => ({ labels: { kind, state }, value })),
  );
  return [
    gauge('openvalve_jobs', 'Jobs in the queue, by kind, each in one state.', samples),
    gauge('openvalve_queue_oldest_due_seconds', 'How long the oldest job that should have been taken has waited.', one(Math.max(0, ...kinds.map(({ oldestDueSeconds }) => Math.round(oldestDueSeconds))))),
  ];
}

async function mailMetrics({ db }: Deps): Promise<Metric[]> {
  const counts = new Map((await countDeliveryAttempts(db)).map(({ result, count }) => [result, count]));
  const results = ['accepted', 'refused', 'temporary', 'uncertain'] as const;
  return [
    {
      name: 'openvalve_delivery_attempts_total',
      help: 'Attempts to hand a letter to a council over, by how they ended.',
      type: 'counter',
      samples: results.map((result) => ({ labels: { result }, value: counts.get(result) ?? 0 })),
    },
    gauge('openvalve_delivery_attempts_open', 'Attempts begun and not ended.', one(counts.get(null) ?? 0)),
    gauge('openvalve_letters_uncertain', 'Letters nobody can know the fate of until a person settles them.', one(await countUncertainLetters(db))),
    gauge('openvalve_people_unreachable', 'Our people who get no reminders because mail to them came back.', one(await countUnreachablePeople(db))),
  ];
}

/** Mail that came: where it is, what of it waits for a person by the cockpit’s own counts, and when the mailbox was last looked into. */
async function mailInMetrics({ db }: Deps): Promise<Metric[]> {
  const states = new Map((await countMailByState(db)).map(({ state, count }) => [state, count]));
  const looked = await mailboxLookedAt(db);
  return [
    gauge('openvalve_mail_in', 'Mail that came, by where it is now.', (['unread', 'filed', 'held', 'set_aside'] as const).map((state) => ({ labels: { state }, value: states.get(state) ?? 0 }))),
    gauge('openvalve_mail_to_look_at', 'What of mail waits for a coordinator, as the desk counts it.', Object.entries(await mailCounts({ db })).map(([kind, value]) => ({ labels: { kind }, value }))),
    gauge('openvalve_mailbox_read_seconds', 'When the mailbox was last looked into, in seconds since 1970.', looked === undefined ? [] : one(Math.round(looked.getTime() / 1000))),
  ];
}

/** Councils by bucket, from the same facts and the same rule as the board: `late` is what is overdue. */
async function requestMetric(deps: Deps): Promise<Metric> {
  const day = today(deps);
  const samples: Sample[] = [];
  for (const { id, slug } of await listCampaigns(deps.db)) {
    const counts = countByBucket((await boardFacts(deps.db, id)).map((facts) => boardBucket(facts, day)));
    samples.push(...BoardBucket.options.map((bucket) => ({ labels: { campaign: slug, bucket }, value: counts[bucket] })));
  }
  return gauge('openvalve_councils', 'Councils of each campaign by where their request stands; late ones are overdue.', samples);
}

/** Nothing before the first comparison. */
async function comparisonMetrics({ db }: Deps): Promise<Metric[]> {
  const last = await lastComparison(db);
  if (last === undefined) return [];
  return [
    gauge('openvalve_case_files_disagreeing', 'Requests whose row says something else than their case file, at the last comparison. Has to be 0.', one(last.disagreeing)),
    gauge('openvalve_case_files_compared_seconds', 'When rows were last compared with their case files, in seconds since 1970.', one(Math.round(last.at.getTime() / 1000))),
  ];
}

/** Nothing where the folder is not there: a process that keeps no files. */
async function room({ env }: Deps): Promise<Sample[]> {
  try {
    const { bavail, bsize } = await statfs(env.dataDir);
    return one(bavail * bsize);
  } catch {
    return [];
  }
}

const one = (value: number): Sample[] => [{ value }];
const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({ name, help, type: 'gauge', samples });
