import { holdMail, lockIncomingMail, markMailUnread, recordAction, setMailAside, type Trx } from '@openvalve/db';
import { declined, ok, type IncomingMailId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Actor } from '../../requests/permissions.ts';
import { byItself } from './file-unread-mail.ts';
import type { MailProblem } from './problems.ts';
import type { MailRow } from './put-on-file.ts';

type Asked = { person: Actor; mailId: IncomingMailId };
type Answer = Promise<Result<{ mailId: IncomingMailId }, MailProblem>>;

/** A person says that a mail is none of ours, and why. It stays readable among what was set aside. */
export const setAside = (deps: Deps, { why, ...asked }: Asked & { why: string }): Answer =>
  why.trim() === '' ? Promise.resolve(declined({ code: 'reason_missing' })) : moving(deps, asked, 'held', 'mail-set-aside', (trx) => setMailAside(trx, { mailId: asked.mailId, why: why.trim(), by: asked.person.id, at: deps.now() }));

/** What was set aside is in the holding pen again, as it was held. */
export const takeBack = (deps: Deps, asked: Asked): Answer =>
  moving(deps, asked, 'set_aside', 'mail-taken-back', (trx, row) => holdMail(trx, { mailId: asked.mailId, why: row.heldWhy ?? 'no_request', guesses: row.guesses, by: asked.person.id, at: deps.now() }));

/** A held mail is read and placed anew: after the program learned to read it, or a sender or a reference became known. */
export const readAgain = (deps: Deps, asked: Asked): Answer =>
  moving(deps, asked, 'held', 'mail-read-again', async (trx) => {
    await markMailUnread(trx, { mailId: asked.mailId, at: deps.now() });
    await enqueue(trx, byItself(asked.mailId));
  });

function moving(deps: Deps, { person, mailId }: Asked, from: 'held' | 'set_aside', action: string, move: (trx: Trx, row: MailRow) => Promise<void>): Answer {
  return allOrNothing<{ mailId: IncomingMailId }, MailProblem>(deps.db, async (trx) => {
    const row = await lockIncomingMail(trx, mailId);
    if (!row) return declined({ code: 'mail_not_found', mailId });
    if (row.sha256 === null) return declined({ code: 'mail_erased' });
    if (row.state !== from) return declined({ code: 'mail_not_held', state: row.state });
    await move(trx, row);
    await recordAction(trx, { actor: person.id, action, subject: mailId, at: deps.now() });
    return ok({ mailId });
  });
}
