import {
  deleteEndedInvitations, deleteEndedSessions, deleteEndedSignInLinks, deleteMailToTheTeam, deleteOldActions, emptyAbandonedDrafts, emptyMailSetAside, eraseThoseWhoLeft, recordAction, type Trx,
} from '@openvalve/db';
import { keptSince, timedRetention, timedRules, type TimedRule } from '@openvalve/domain';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { deleteFailedJobs } from '../jobs/failed-jobs.ts';

type CarryOut = (trx: Trx, moments: { before: Date; at: Date }) => Promise<number>;

/** What each rule does to the database; the compiler asks for every rule. */
const doing: Readonly<Record<TimedRule, CarryOut>> = {
  sessions: (trx, { before }) => deleteEndedSessions(trx, before),
  sign_in_links: (trx, { before }) => deleteEndedSignInLinks(trx, before),
  invitations: (trx, { before }) => deleteEndedInvitations(trx, before),
  mail_to_the_team: (trx, { before }) => deleteMailToTheTeam(trx, before),
  abandoned_drafts: (trx, { before }) => emptyAbandonedDrafts(trx, before),
  people_who_left: eraseThoseWhoLeft,
  audit_log: (trx, { before }) => deleteOldActions(trx, before),
  failed_jobs: (trx, { before }) => deleteFailedJobs(trx, before),
  mail_set_aside: emptyMailSetAside,
};

/** Sign-in counts its links and sessions by the machine's clock: where that was moved for development, each would seem over at once. */
const ofSignIn: ReadonlySet<TimedRule> = new Set(['sessions', 'sign_in_links']);
const signInClock = ({ env, now }: Deps): Date => (env.developmentDay === null ? now() : new Date());

/** Carries out every rule whose time is over, all or none, and says how many rows each removed. */
export function applyRetention(deps: Deps): Promise<Readonly<Record<TimedRule, number>>> {
  return deps.db.transaction().execute(async (trx) => {
    const at = deps.now();
    const removed = {} as Record<TimedRule, number>;
    for (const rule of timedRules) removed[rule] = await doing[rule](trx, { before: keptSince(timedRetention[rule], ofSignIn.has(rule) ? signInClock(deps) : at), at });
    if (Object.values(removed).some((count) => count > 0)) {
      await recordAction(trx, { actor: null, action: 'retention_applied', subject: 'retention', detail: removed, at });
    }
    return removed;
  });
}

/** The retention times, each night and at every start: a night that was missed costs nothing. Never touches the case file. */
export const applyRetentionTimes = defineJob({
  kind: 'apply-retention',
  payload: z.object({}),
  cron: '30 3 * * *',
  run: async (_, deps) => {
    deps.log.info({ removed: await applyRetention(deps) }, 'retention times were carried out');
  },
});
