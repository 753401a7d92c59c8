import { findReminderPreferences, recordAction, setReminderPreferences, turnRemindersOff } from '@openvalve/db';
import { instant, type PersonId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { personOfStopToken } from './stop-link.ts';
import type { ReminderPreferencesView } from './views.ts';

/** When somebody wants reminders. */
export async function preferences(deps: Deps, { id }: { id: PersonId }): Promise<ReminderPreferencesView> {
  const found = await findReminderPreferences(deps.db, id);
  if (found === undefined) throw new Error('Somebody is signed in who has no account.');
  const { remind, hour, weekday, offAt, bouncedAt } = found;
  return { remind, hour, weekday, on: offAt === null, bouncedAt: bouncedAt && instant(bouncedAt), leaves: deps.mailer.noticesLeave };
}

export type Wanted = Pick<ReminderPreferencesView, 'remind' | 'hour' | 'weekday' | 'on'>;

/** Sets when somebody wants reminders. Asking for them again tries an address once more that mail came back from. */
export async function setPreferences(deps: Deps, { id }: { id: PersonId }, wanted: Wanted): Promise<ReminderPreferencesView> {
  await deps.db.transaction().execute((trx) => setReminderPreferences(trx, { personId: id, ...wanted, at: deps.now() }));
  return preferences(deps, { id });
}

/** Ends the reminders of whoever a mail's own link names; false for a link we did not make. Pressing it twice is no harm. */
export async function stopByLink(deps: Deps, token: string): Promise<boolean> {
  const personId = personOfStopToken(token, deps.env);
  if (personId === null) return false;
  await deps.db.transaction().execute(async (trx) => {
    const at = deps.now();
    if (await turnRemindersOff(trx, { personId, at })) await recordAction(trx, { actor: personId, action: 'reminders_stopped', subject: personId, at });
  });
  return true;
}
