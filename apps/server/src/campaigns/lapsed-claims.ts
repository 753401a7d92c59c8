import { randomUUID } from 'node:crypto';
import { findRequestRow, type Trx } from '@openvalve/db';
import { claimLastsHours, ok, type FoiRequestProblem, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { noticeJob } from '../outbox/send-notice.job.ts';
import { carryOutIn } from '../requests/carry-out.ts';

/**
 * Ends a hold whose 48 hours are over: the draft goes back, its words stay on file, and its writer is told kindly. Nothing
 * happens where the letter has gone or the hold was renewed in the meantime.
 */
export async function returnLapsed(deps: Deps, trx: Trx, requestId: RequestId): Promise<Result<{ returned: boolean }, FoiRequestProblem>> {
  const before = await findRequestRow(trx, requestId);
  const result = await carryOutIn(deps, trx, { requestId, actor: 'system', command: { type: 'ReturnDraft', why: 'lapsed' } });
  if (!result.ok) return result;
  const returned = before?.stage === 'draft' && result.value.position.stage === 'withdrawn';
  if (before && returned) {
    const words = lapsedWords({ councilName: before.councilName, link: `${deps.env.baseUrl}/desk/take?campaign=${before.campaignId}` });
    await enqueue(trx, noticeJob({ noticeId: randomUUID(), personId: before.applicantId, ...words }));
  }
  return ok({ returned });
}

const lapsedWords = ({ councilName, link }: { councilName: string; link: string }): { subject: string; text: string } => ({
  subject: `${councilName} is free for others again`,
  text: `You took ${councilName} ${claimLastsHours} hours ago, and its letter has not gone yet. So that nobody waits for it, it is free for others again.

Nothing is lost. If you take ${councilName} again, your words are there as you left them:

${link}

If you have no time just now, you need do nothing. Thank you for what you have done.
`,
});
