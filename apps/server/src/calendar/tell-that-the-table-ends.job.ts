import { randomUUID } from 'node:crypto';
import { findPerson, lockAdmins, noteCalendarNotice } from '@openvalve/db';
import { calendarEndsSoon, plainDay, type EndOfTable } from '@openvalve/domain';
import { z } from 'zod';
import { today, type Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { noticeJob } from '../outbox/send-notice.job.ts';
import { signature } from '../volunteers/mail-words.ts';
import { readTableInForce } from './table-in-force.ts';

/** Ninety days before the holiday table ends, tells each admin, once for each end; and the log, every day from then on. */
export const tellThatTheTableEnds = defineJob({
  kind: 'tell-that-the-table-ends',
  payload: z.object({}),
  cron: '10 6 * * *',
  run: async (_, deps) => {
    const end = calendarEndsSoon(await readTableInForce(deps.db), today(deps));
    if (!end.endsSoon) return;
    deps.log.warn({ knownUntil: end.knownUntil, daysLeft: end.daysLeft }, 'the holiday table ends; docs/runbooks/the-holiday-table-ends.md says what to do');
    await deps.db.transaction().execute(async (trx) => {
      for (const { id: personId } of await lockAdmins(trx)) {
        if (!(await noteCalendarNotice(trx, { knownUntil: end.knownUntil, personId, at: deps.now() }))) continue;
        const person = await findPerson(trx, personId);
        await enqueue(trx, noticeJob({ noticeId: randomUUID(), personId, ...mailWords(deps, end, person?.realName ?? person?.name ?? '') }));
      }
    });
  },
});

function mailWords({ env }: Pick<Deps, 'env'>, { knownUntil, daysLeft }: EndOfTable, name: string): { subject: string; text: string } {
  const day = plainDay(knownUntil);
  return {
    subject: `The table of bank holidays ends on ${day}`,
    text: [
      name === '' ? 'Hello,' : `Hello ${name},`,
      '',
      `Bank holidays are known until ${day}${daysLeft >= 0 ? `, ${daysLeft === 1 ? '1 day' : `${daysLeft} days`} from now` : ', which has passed'}. A due date after that day cannot be computed: a letter whose answer would be due later cannot be sent, and nothing is guessed.`,
      '',
      'Whoever looks after the machine has to apply the next list:',
      '',
      '  1. Download https://www.gov.uk/bank-holidays.json',
      '  2. npm run calendar -- check bank-holidays.json',
      '  3. npm run calendar -- apply bank-holidays.json --why "GOV.UK lists the next year"',
      '',
      'The runbook is docs/runbooks/the-holiday-table-ends.md. You are told this once.',
      '',
      signature(env),
    ].join('\n'),
  };
}
