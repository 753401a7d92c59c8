import { EventEmitter } from 'node:events';
import { parseCrontab, run, runMigrations, type Runner, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { fileMailJob } from './correspondence/inbound/file-mail.job.ts';
import { fileUnreadMailJob } from './correspondence/inbound/file-unread-mail.job.ts';
import type { Deps } from './deps.ts';
import { makeCopyJob } from './documents/copies/make-copy.job.ts';
import { readFileJob } from './documents/intake/read-file.job.ts';
import { allJobs } from './jobs/all.ts';
import type { Job } from './jobs/define-job.ts';
import { enqueue } from './jobs/enqueue.ts';
import { givenBackOnce } from './jobs/given-back-once.ts';
import { arrive, type Presence } from './jobs/presence.ts';
import { queueLog, queueManners } from './jobs/queue-log.ts';
import { taskList, timetable } from './jobs/task-list.ts';
import { deliverMessage } from './requests/deliver-message.job.ts';

const lanesOfTheirOwn: ReadonlySet<string> = new Set([fileUnreadMailJob.kind, fileMailJob.kind, deliverMessage.kind, readFileJob.kind, makeCopyJob.kind]);

/**
 * How many jobs run at once. Letters have a lane of their own, so that a mail server that is slow or silent keeps nothing else
 * waiting; it is wider than there are connections to the mail server, so that some letters are read and some written down while others go.
 * `ahead`: how many jobs are taken from the queue at once, where they are many and short.
 */
const lanesOf = (jobs: readonly Job[]): { jobs: readonly Job[]; concurrency: number; ahead?: number }[] =>
  [
    { jobs: jobs.filter(({ kind }) => !lanesOfTheirOwn.has(kind)), concurrency: 4 },
    // Mail that came has two: for what is filed together, in its order, and for what is slow, large or in doubt, which keeps none of that waiting.
    { jobs: jobs.filter(({ kind }) => kind === fileUnreadMailJob.kind), concurrency: 1 },
    { jobs: jobs.filter(({ kind }) => kind === fileMailJob.kind), concurrency: 4 },
    { jobs: jobs.filter(({ kind }) => kind === deliverMessage.kind), concurrency: 32, ahead: 64 },
    // A file can take minutes to be read, and hundreds can come at once; a copy that a reviewer waits for is behind none of them.
    { jobs: jobs.filter(({ kind }) => kind === readFileJob.kind), concurrency: 2 },
    { jobs: jobs.filter(({ kind }) => kind === makeCopyJob.kind), concurrency: 1 },
  ].filter((lane) => lane.jobs.length > 0);

/** How long to wait before starting again after the queue gave up, in milliseconds. */
const pause = 1_000;

/** How often to look for jobs whose worker died elsewhere, in milliseconds. */
const everyMinute = 60_000;

/**
 * How long the queue's library may take to stop once its connection is lost, in milliseconds. Where the database comes and goes
 * quickly it has been seen never to: then it is left behind and a new one is started. What a job does at most once is guarded
 * by rows of ours, so the old one can do no harm.
 */
const patience = 5_000;

/** Thrown when the queue's library did not even start before its connection was lost again. */
class QueueAbandoned extends Error {
  override readonly name = 'QueueAbandoned';

  constructor() {
    super('The queue did not start before its connection was lost again. It is started anew.');
  }
}

/** `isWorking`: it has reached the queue and takes jobs from it. */
export type Worker = { isWorking(): boolean; stop(): Promise<void> };

/** Brings the queue's own tables up to date. */
export const migrateQueue = (deps: Pick<Deps, 'log'>, pool: Pool): Promise<void> => runMigrations({ pgPool: pool, logger: queueLog(deps.log), noHandleSignals: true });

/**
 * Runs the job loop and its timetable, and starts them again whenever the database went away and came back. `stop` takes no
 * new job and lets those that run finish.
 */
export function startWorker(deps: Deps, pool: Pool, jobs: readonly Job[] = allJobs): Worker {
  const stopping = new AbortController();
  let stopCurrent: (() => Promise<void>) | null = null;

  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const shift = await beginShift(deps, pool, jobs);
        stopCurrent = shift.stop;
        if (stopping.signal.aborted) await shift.stop();
        await shift.ended;
      } catch (error) {
        deps.log.warn({ err: error }, 'the queue could not be reached; trying again');
      }
      stopCurrent = null;
      if (!stopping.signal.aborted) await wait(pause, stopping.signal);
    }
  })();

  return {
    isWorking: () => stopCurrent !== null,
    stop: async () => {
      stopping.abort();
      await stopCurrent?.();
      await running;
    },
  };
}

/** From one connection to the queue until it is lost, or until told to stop. */
async function beginShift(deps: Deps, pool: Pool, jobs: readonly Job[]): Promise<{ ended: Promise<void>; stop: () => Promise<void> }> {
  const presence = await arrive(pool);
  try {
    await free(deps, presence);
    await catchUp(deps, jobs);
    const events: WorkerEvents = new EventEmitter();
    events.on('pool:create', ({ workerPool }) => presence.hold(workerPool.id));
    const queuesPool = givenBackOnce(pool);
    const starting = lanesOf(jobs).map((lane) =>
      run({ ...mannersOf(lane.ahead), pgPool: queuesPool, taskList: taskList(deps, lane.jobs), parsedCronItems: parseCrontab(timetable(lane.jobs)), concurrency: lane.concurrency, events, logger: queueLog(deps.log) }),
    );
    const stopAll = (): Promise<unknown> => Promise.all(starting.map((each) => each.then(stopRunner, () => undefined)));
    // Whatever becomes of them, they are told to stop once the connection is gone.
    void presence.lost.then(stopAll);
    const abandoned = presence.lost.then(() => new Promise<void>((resolve) => void setTimeout(resolve, patience).unref()));
    const all = Promise.all(starting);
    all.catch(stopAll);
    const runners = await Promise.race([all, abandoned.then(() => Promise.reject(new QueueAbandoned()))]);
    const timer = setInterval(() => void free(deps, presence).catch(() => undefined), everyMinute);
    const stop = (): Promise<void> => Promise.race([stopAll().then(() => undefined), abandoned]);
    const ended = Promise.race([untilOneEnds(runners, stopAll), abandoned])
      .catch((error: unknown) => deps.log.warn({ err: error }, 'the queue stopped; it is started again'))
      .then(() => {
        clearInterval(timer);
        presence.leave();
      });
    return { ended, stop };
  } catch (error) {
    presence.leave();
    throw error;
  }
}

const mannersOf = (ahead?: number) => (ahead === undefined ? queueManners : { ...queueManners, preset: { worker: { ...queueManners.preset.worker, localQueue: { size: ahead } } } });

/** Where one lane ends the others do: they are started again together. */
async function untilOneEnds(runners: readonly Runner[], stopAll: () => Promise<unknown>): Promise<void> {
  try {
    await Promise.race(runners.map(({ promise }) => promise));
  } finally {
    await stopAll();
  }
}

async function free(deps: Deps, presence: Presence): Promise<void> {
  const freed = await presence.freeJobsOfTheDead();
  if (freed > 0) deps.log.warn({ freed }, 'jobs of a worker that died are back in the queue');
}

/** A timetable misses what fell due while nothing ran: each of its jobs runs once at start. */
const catchUp = (deps: Deps, jobs: readonly Job[]): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    for (const job of jobs) if (job.cron !== null) await enqueue(trx, { kind: job.kind, key: 'timetable', payload: {} });
  });

/** Told twice, the queue's library complains; stopped is all that matters here. */
const stopRunner = async (runner: Runner): Promise<void> => runner.stop().catch(() => undefined);

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
