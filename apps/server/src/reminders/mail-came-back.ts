import { randomUUID } from 'node:crypto';
import { findPerson, listCoordinators, markMailBounced, recordAction, type Trx } from '@openvalve/db';
import type { PersonId } from '@openvalve/domain';
import { mailComesBackMail } from '@openvalve/letters';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { noticeJob } from '../outbox/send-notice.job.ts';
import { signature } from '../volunteers/mail-words.ts';

/**
 * Mail to somebody of the team came back for good: their reminders stop, and the coordinators are told, once. Whether it was
 * known before is read and written in the caller's transaction, so that nobody is told twice.
 */
export async function mailCameBack(deps: Deps, trx: Trx, personId: PersonId): Promise<void> {
  const at = deps.now();
  if (!(await markMailBounced(trx, { personId, at }))) return;
  await recordAction(trx, { actor: null, action: 'mail_came_back', subject: personId, at });
  const bounced = await findPerson(trx, personId);
  for (const { id } of await listCoordinators(trx)) {
    const coordinator = id === personId ? undefined : await findPerson(trx, id);
    if (coordinator === undefined) continue;
    const words = mailComesBackMail({
      personName: coordinator.realName ?? coordinator.name,
      bouncedName: bounced?.realName ?? bounced?.name ?? 'a volunteer',
      peopleUrl: `${deps.env.baseUrl}/desk/people`,
      signature: signature(deps.env),
    });
    await enqueue(trx, noticeJob({ noticeId: randomUUID(), personId: id, ...words }));
  }
}
