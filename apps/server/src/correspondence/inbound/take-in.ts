import { Readable } from 'node:stream';
import { findIncomingMail } from '@openvalve/db';
import { ok, type IncomingMailId, type RequestId, type Result } from '@openvalve/domain';
import { arrivalOf, readMailApart } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import { fileByHand } from './file-by-hand.ts';
import { fileMail } from './file-mail.ts';
import type { MailProblem } from './problems.ts';
import { storeMail } from './store-mail.ts';
import type { HeldBecause } from './views.ts';

/** What became of one mail that a person brought. */
export type TakenIn = { mailId: IncomingMailId; state: 'filed' | 'held' | 'set_aside' | 'unread'; because: HeldBecause | null; again: boolean };

/**
 * A mail that somebody brought as a file, put on the request they act on. It counts from the day it says it arrived. One that is
 * known already is filed there too, whatever was thought of it before.
 */
export async function takeIn(deps: Deps, { content, requestId, person }: { content: Uint8Array; requestId: RequestId; person: Actor }): Promise<Result<TakenIn, MailProblem>> {
  const arrivedAt = await dayItCame(content, deps.now());
  const { mailId, again } = await storeMail(deps, { content: Readable.from([content]), cameThrough: 'upload', arrivedAt, forRequest: requestId, broughtBy: person.id });
  if (again) {
    const filed = await fileByHand(deps, { person, mailId, requestIds: [requestId] });
    if (!filed.ok && filed.problem.code !== 'mail_already_there' && filed.problem.code !== 'mail_not_held') return filed;
  } else {
    // The queued job finds it done: whoever brought it is told at once what became of it.
    await fileMail(deps, mailId);
  }
  const row = await findIncomingMail(deps.db, mailId);
  return ok({ mailId, state: row?.state ?? 'unread', because: row?.state === 'held' ? row.heldWhy : null, again });
}

/** Nothing arrives tomorrow: a clock that was wrong is not believed. */
export async function dayItCame(content: Uint8Array, now: Date): Promise<Date> {
  const said = arrivalOf(content) ?? (await dateOfSaved(content));
  return said === null || said > now ? now : said;
}

/** Outlook’s own files have no head to look at: they are opened for it. */
async function dateOfSaved(content: Uint8Array): Promise<Date | null> {
  if (!Buffer.from(content.subarray(0, 4)).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return null;
  const reading = await readMailApart(content);
  const moment = reading.ok && reading.mail.date !== null ? new Date(reading.mail.date) : null;
  return moment !== null && moment.getUTCFullYear() >= 1990 ? moment : null;
}
