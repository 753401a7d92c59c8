import { randomUUID } from 'node:crypto';
import { findPerson, findRequestsToMention, insertNotices, listCoordinators, lockRequest, type Trx } from '@openvalve/db';
import { RequestId, trueNow, type PersonId, type Saying } from '@openvalve/domain';
import { didNotArriveMail } from '@openvalve/letters';
import { z } from 'zod';
import { today, type Deps } from '../deps.ts';
import { defineJob } from '../jobs/define-job.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { noticeJob } from '../outbox/send-notice.job.ts';
import { signature } from '../volunteers/mail-words.ts';
import { factsOf, momentOf, type Mentionable } from './facts.ts';
import { itemFor } from './words.ts';

/**
 * Tells whoever sent a letter that it was refused, or that nobody can know whether it went: at once, and once for each attempt.
 * Says nothing where somebody has settled it by then. The coordinators hear of it when its applicant has left.
 */
export const didNotArrive = defineJob({
  kind: 'did-not-arrive',
  payload: z.object({ requestId: RequestId, attemptId: z.uuid() }),
  run: async ({ requestId, attemptId }, deps) => {
    await deps.db.transaction().execute(async (trx) => {
      await lockRequest(trx, requestId);
      const about = (await factsOf(trx, await findRequestsToMention(trx, [requestId]))).get(requestId);
      const saying = about && trueNow(about.facts, momentOf(deps)).find(({ kind, about: attempt }) => kind === 'did_not_arrive' && attempt === attemptId);
      if (!about || !saying) return;
      for (const personId of await hearersOf(trx, saying, about)) await tell(deps, trx, { personId, saying, about });
    });
  },
});

const hearersOf = async (trx: Trx, saying: Saying, { row }: Mentionable): Promise<PersonId[]> =>
  saying.to === 'applicant' ? [row.applicantId] : (await listCoordinators(trx)).map(({ id }) => id);

async function tell(deps: Deps, trx: Trx, { personId, saying, about }: { personId: PersonId; saying: Saying; about: Mentionable }): Promise<void> {
  const { requestId, kind, about: attempt } = saying;
  const noted = await insertNotices(trx, { personId, notices: [{ requestId, kind, about: attempt, mailId: null }], at: deps.now() });
  if (noted.length === 0) return;
  const item = itemFor(deps, { saying, about, reader: personId, today: today(deps) });
  if (item?.kind !== 'did_not_arrive') return;
  const person = await findPerson(trx, personId);
  const words = didNotArriveMail(item, { personName: person?.realName ?? person?.name ?? '', signature: signature(deps.env) });
  await enqueue(trx, noticeJob({ noticeId: randomUUID(), personId, ...words }));
}
