import type { TaskList } from 'graphile-worker';
import type { Deps } from '../deps.ts';
import { allJobs } from './all.ts';
import type { Job } from './define-job.ts';

/** The jobs as the queue's library wants them. A failure is written down with ids, then left to the queue to try again. */
export const taskList = (deps: Deps, jobs: readonly Job[] = allJobs): TaskList =>
  Object.fromEntries(
    jobs.map((job) => [
      job.kind,
      async (payload: unknown, { job: { id, attempts, max_attempts: most } }: { job: { id: string; attempts: number; max_attempts: number } }) => {
        try {
          await job.perform(payload, deps, attempts);
        } catch (error) {
          deps.log[attempts >= most ? 'error' : 'warn']({ job: job.kind, jobId: id, attempts, err: error }, 'a job failed');
          throw error;
        }
      },
    ]),
  );

/** Lines for the queue's timetable: one job waiting of each kind, however many workers there are. */
export const timetable = (jobs: readonly Job[] = allJobs): string =>
  jobs.flatMap((job) => (job.cron === null ? [] : [`${job.cron} ${job.kind} ?jobKey=${job.kind}:timetable`])).join('\n');
