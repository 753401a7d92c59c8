import {
  insertNotices, insertReminderMail, listNotices, listRequestsToMention, lockPersonToRemind, lockWaitingMail, moveReminderMail, noteConsidered, type listPeopleToRemind, type Trx,
} from '@openvalve/db';
import { dueToBeSaid, isTimeToRemind, joinsTheMail, londonDay, londonHour, type IsoDate, type PersonId, type Saying } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { factsOf, isCoordinator, momentOf } from './facts.ts';
import { reminderJob } from './send-reminder.job.ts';

type Person = Awaited<ReturnType<typeof listPeopleToRemind>>[number];

/** Whether somebody's turn has come: by their own choice, or because a mail of an earlier day has still not gone. */
export function hasTurn(person: Person, now: Date): boolean {
  const day = londonDay(now);
  if (isTimeToRemind({ ...person, joinedOn: londonDay(person.joinedAt) }, now)) return true;
  return person.waitingDay !== null && person.waitingDay < day && londonHour(now) >= person.hour;
}

/**
 * Looks for what there is to say to one person and, in one transaction, notes it as said and queues the one mail that says it.
 * Killed anywhere, all of it is there or nothing; a second worker waits for the person and then finds nothing left. What there
 * is to say joins a mail that has not gone yet, so that a mail server that is down makes one mail of several days.
 */
export const remindPerson = (deps: Deps, personId: PersonId): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    const person = await lockPersonToRemind(trx, personId);
    if (person === undefined || !hasTurn(person, deps.now())) return;
    const day = today(deps);
    const waiting = person.waitingId === null ? undefined : await lockWaitingMail(trx, person.waitingId);
    // Being handed over: nobody knows yet whether it went. What is new is looked for again in an hour.
    if (waiting !== undefined && waiting.handingOverAt !== null) return;

    const sayings = await sayingsFor(deps, trx, personId, day);
    if (waiting !== undefined || sayings.length > 0) {
      const mailId = waiting?.id ?? (await insertReminderMail(trx, { personId, day, at: deps.now() }))?.id;
      // A mail has gone today: the rest waits for tomorrow, or is overtaken by then.
      if (mailId === undefined) return;
      if (waiting !== undefined) await moveReminderMail(trx, { mailId, day });
      await note(trx, { personId, sayings, mailId, at: deps.now() });
      await enqueue(trx, reminderJob(mailId));
    }
    await noteConsidered(trx, { personId, day });
  });

async function sayingsFor(deps: Deps, trx: Trx, personId: PersonId, day: IsoDate): Promise<Saying[]> {
  const coordinates = await isCoordinator(trx, personId);
  const rows = await listRequestsToMention(trx, { personId, coordinates, today: day });
  const noted = await listNotices(trx, { personId, requestIds: rows.map(({ requestId }) => requestId) });
  const known = await factsOf(trx, rows);
  return rows.flatMap(({ requestId, applicantId }) => {
    const about = known.get(requestId);
    if (about === undefined) return [];
    const hearer = { isApplicant: applicantId === personId, isCoordinator: coordinates, noted: noted.filter((notice) => notice.requestId === requestId) };
    return dueToBeSaid({ ...about.facts, ...hearer }, momentOf(deps)).filter(joinsTheMail);
  });
}

async function note(trx: Trx, { personId, sayings, mailId, at }: { personId: PersonId; sayings: readonly Saying[]; mailId: string; at: Date }): Promise<void> {
  await insertNotices(trx, { personId, notices: sayings.map(({ requestId, kind, about }) => ({ requestId, kind, about, mailId })), at });
  const overtaken = sayings.flatMap(({ requestId, kind: overtakenBy, overtakes }) => overtakes.map((key) => ({ ...key, requestId, mailId: null, overtakenBy })));
  await insertNotices(trx, { personId, notices: overtaken, at });
}
