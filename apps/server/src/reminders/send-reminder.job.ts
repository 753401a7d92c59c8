import { endReminderMail, findReminderPreferences, fixReminderWords, lockWaitingMail, moveReminderMail, releaseNoticesOfMail } from '@openvalve/db';
import type { PersonId } from '@openvalve/domain';
import { z } from 'zod';
import { today, type Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import type { NewJob } from '../jobs/enqueue.ts';
import type { Notice } from '../outbox/mailer.ts';
import { compose } from './compose.ts';
import { mailCameBack } from './mail-came-back.ts';
import { stopLink } from './stop-link.ts';

/** How long a hand-over that another worker may be in the middle of is left alone, in milliseconds: longer than any mail server is waited for. */
const leftAlone = 10 * 60 * 1000;

/** Thrown so that the queue tries again later. */
class NotHandedOver extends Error {
  override readonly name = 'NotHandedOver';
}

type Fixed = { readonly notice: Notice; readonly personId: PersonId; readonly again: boolean };

/**
 * Hands a reminder mail over. Its words are made from what is true as it goes, and fixed before it goes: if the program stops
 * in between, the same words go once more under the same Message-ID. A mail server that is down puts it off; by the next day
 * what is new has joined it.
 */
export const sendReminder = defineJob({
  kind: 'send-reminder',
  payload: z.object({ mailId: z.uuid() }),
  run: async ({ mailId }, deps) => {
    const fixed = await fixWords(deps, mailId);
    if (fixed === null) return;
    const { result, server, ...rest } = await deps.mailer.sendNotice(fixed.notice);
    switch (result) {
      case 'accepted':
        await deps.db.transaction().execute((trx) => endReminderMail(trx, { mailId, result, at: deps.now() }));
        return;
      case 'refused':
        deps.log.warn({ mailId, server }, 'a mail server refused a reminder');
        await deps.db.transaction().execute(async (trx) => {
          await endReminderMail(trx, { mailId, result, at: deps.now() });
          await releaseNoticesOfMail(trx, mailId);
          if ('recipient' in rest && rest.recipient === true) await mailCameBack(deps, trx, fixed.personId);
        });
        return;
      case 'temporary':
        // It is known not to have gone, unless an earlier try left that open.
        if (!fixed.again) await deps.db.transaction().execute((trx) => fixReminderWords(trx, { mailId, words: null }));
        throw new NotHandedOver(`${server} put reminder ${mailId} off. It is tried again later.`);
      case 'uncertain':
        throw new NotHandedOver(`Nobody can know whether ${server} took reminder ${mailId}. The same mail is handed over again.`);
    }
  },
});

/** Queues a reminder mail: one job waits for each mail. */
export const reminderJob = (mailId: string): NewJob => ({ kind: 'send-reminder', key: mailId, payload: { mailId } });

/** Decides what the mail says, and commits that, before it is handed over; null when there is nothing to hand over. */
const fixWords = (deps: Deps, mailId: string): Promise<Fixed | null> =>
  deps.db.transaction().execute(async (trx) => {
    const mail = await lockWaitingMail(trx, mailId);
    if (mail === undefined) return null;
    const at = deps.now();
    const end = async (result: 'unwanted' | 'nothing_left'): Promise<null> => {
      await releaseNoticesOfMail(trx, mailId);
      await endReminderMail(trx, { mailId, result, at });
      return null;
    };
    if (mail.leftAt !== null || mail.offAt !== null || mail.bouncedAt !== null) return end('unwanted');

    const day = today(deps);
    if (mail.handingOverAt !== null && mail.subject !== null && mail.body !== null) {
      const since = at.getTime() - mail.handingOverAt.getTime();
      if (since >= 0 && since < leftAlone) throw new NotHandedOver(`Reminder ${mailId} may be with another worker. It is looked at again later.`);
      if (mail.day < day) await moveReminderMail(trx, { mailId, day });
      return { notice: noticeFor(deps, { ...mail, subject: mail.subject, text: mail.body }), personId: mail.personId, again: true };
    }
    // Of an earlier day: it goes at its person's hour, with what is new by then.
    if (mail.day < day) return null;
    const preferences = await findReminderPreferences(trx, mail.personId);
    const words = await compose(deps, trx, mail, { weekly: preferences?.remind === 'weekly' });
    if (words === null) return end('nothing_left');
    await fixReminderWords(trx, { mailId, words: { ...words, at } });
    return { notice: noticeFor(deps, { ...mail, ...words }), personId: mail.personId, again: false };
  });

function noticeFor({ env }: Deps, mail: { id: string; personId: PersonId; email: string; subject: string; text: string }): Notice {
  const domain = env.mailFrom.slice(env.mailFrom.lastIndexOf('@') + 1);
  return { purpose: 'notice', mailMessageId: `<reminder-${mail.id}@${domain}>`, to: mail.email, subject: mail.subject, text: mail.text, unsubscribeAt: stopLink(mail.personId, env) };
}
