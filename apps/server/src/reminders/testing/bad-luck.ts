import { createPool, type Db } from '@openvalve/db';
import type { HandOver } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { runDueJobs } from '../../jobs/run-due-jobs.ts';
import type { Job } from '../../jobs/define-job.ts';
import type { Notice } from '../../outbox/mailer.ts';
import type { World } from '../../testing/create-world.ts';

/** The program was killed: nothing it does afterwards has any effect. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** The program as it is until it has asked the database or the mail server so many things, and is killed then. */
export function killedAfter(deps: Deps, steps: number): { deps: Deps; died: () => boolean } {
  let left = steps;
  const step = (): void => {
    left -= 1;
    if (left < 0) throw new Killed(`killed at step ${steps}`);
  };
  const db: Db = deps.db.withPlugin({
    transformQuery: ({ node }) => {
      step();
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const mailer: Deps['mailer'] = {
    ...deps.mailer,
    sendNotice: async (notice) => {
      step();
      const answer = await deps.mailer.sendNotice(notice);
      step();
      return answer;
    },
  };
  return { deps: { ...deps, db, mailer }, died: () => left < 0 };
}

/** A mail server that answers as told from here on, for mail to our own people; null lets it work. */
export function mailServer(deps: Deps): { deps: Deps; says: (answer: HandOver | null) => void; took: Notice[] } {
  let answer: HandOver | null = null;
  const took: Notice[] = [];
  const mailer: Deps['mailer'] = {
    ...deps.mailer,
    sendNotice: async (notice) => {
      if (answer?.result === 'uncertain') took.push(notice);
      if (answer !== null) return answer;
      took.push(notice);
      return deps.mailer.sendNotice(notice);
    },
  };
  return {
    deps: { ...deps, mailer },
    took,
    says: (next) => {
      answer = next;
    },
  };
}

export const down: HandOver = { result: 'temporary', server: 'mail.example', said: 'connect ECONNREFUSED' };
export const knowsNobody: HandOver = { result: 'refused', server: 'mail.example', said: '550 5.1.1 No such mailbox here', recipient: true };

/** Runs what is due for a program like the world's, with connections of its own. */
export async function runJobsOf(world: World, deps: Deps, jobs?: readonly Job[]): Promise<void> {
  const pool = createPool(world.deps.env.databaseUrl, { max: 6 });
  try {
    await (jobs === undefined ? runDueJobs(deps, pool) : runDueJobs(deps, pool, jobs));
  } finally {
    await pool.end();
  }
}
