import { listMailsWaitingFor, listPeopleToRemind } from '@openvalve/db';
import { z } from 'zod';
import { today } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { hasTurn, remindPerson } from './remind-person.ts';
import { reminderJob } from './send-reminder.job.ts';

/** Thrown when some people could not be gone through, so that the queue tries again. The others have been. */
class SomeNotReminded extends Error {
  override readonly name = 'SomeNotReminded';
}

/**
 * Goes through everybody whose hour has come, every hour and at every start. Nobody is gone through twice for one of their days,
 * however often it runs; a day it did not run is made up for. What stops one person's mail stops no other's.
 */
export const remind = defineJob({
  kind: 'remind',
  payload: z.object({}),
  cron: '0 * * * *',
  run: async (_, deps) => {
    const failures: unknown[] = [];
    for (const person of await listPeopleToRemind(deps.db)) {
      if (!hasTurn(person, deps.now())) continue;
      try {
        await remindPerson(deps, person.id);
      } catch (error) {
        deps.log.warn({ personId: person.id, err: error }, 'somebody’s reminders could not be gone through');
        failures.push(error);
      }
    }
    // A mail put off waits longer after each try: an hour is long enough once the mail server is back.
    const waiting = await listMailsWaitingFor(deps.db, today(deps));
    await deps.db.transaction().execute(async (trx) => {
      for (const { id } of waiting) await enqueue(trx, reminderJob(id));
    });
    if (failures.length > 0) throw new SomeNotReminded(`The reminders of ${failures.length} people could not be gone through.`, { cause: failures[0] });
  },
});
