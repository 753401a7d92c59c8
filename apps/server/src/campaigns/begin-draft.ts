import { randomUUID } from 'node:crypto';
import { findPerson, insertMessage, listMessages, listRequestLines, type Trx } from '@openvalve/db';
import { declined, MessageId, ok, paperKey, type CampaignId, type CouncilSlug, type PersonId, type RequestId, type Result } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import { firstLetter } from '../requests/first-letter.ts';
import { letterMessageId } from '../requests/sender.ts';
import type { ClaimProblem } from './problems.ts';

type Begun = { requestId: RequestId; person: { id: PersonId }; campaignId: CampaignId; councilSlug: CouncilSlug };

/**
 * Begins a request's letter: the campaign's words with this council's facts, or, where the same volunteer had begun a letter
 * to this council and its hold ran out, the words they had. Declined when there is nothing left to ask for.
 */
export async function beginDraft(deps: Deps, trx: Trx, { requestId, person, campaignId, councilSlug }: Begun): Promise<Result<{ messageId: MessageId }, ClaimProblem>> {
  const applicant = await findPerson(trx, person.id);
  const fresh = await firstLetter(trx, { campaignId, councilSlug, volunteerName: applicant?.realName ?? '', today: today(deps), baseUrl: deps.env.baseUrl });
  if (!fresh) return declined({ code: 'council_not_in_campaign', councilSlug });
  if (fresh.asked.length === 0) return declined({ code: 'nothing_asked' });

  const earlier = await unsentWords(trx, { requestId, person, campaignId, councilSlug });
  const wanted = new Set(fresh.asked.map(paperKey));
  const messageId = MessageId.parse(randomUUID());
  await insertMessage(trx, {
    id: messageId,
    requestId,
    direction: 'outgoing',
    kind: 'initial_request',
    mailMessageId: letterMessageId(messageId, deps.env),
    subject: earlier?.subject ?? fresh.letter.subject,
    body: earlier?.body ?? fresh.letter.body,
    campaignBody: fresh.letter.body,
    asked: earlier?.asked?.filter((paper) => wanted.has(paperKey(paper))) ?? fresh.asked,
    recordedBy: person.id,
    at: deps.now(),
  });
  return ok({ messageId });
}

/** The words of this person's last letter to this council in this campaign that they had changed and that never went. */
async function unsentWords(trx: Trx, { requestId, person, campaignId, councilSlug }: Begun) {
  const lines = await listRequestLines(trx, { applicantId: person.id });
  const returned = lines
    .filter((line) => line.requestId !== requestId && line.campaignId === campaignId && line.councilSlug === councilSlug && line.stage === 'withdrawn' && line.receivedOn === null)
    .toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
    .at(0);
  if (!returned) return undefined;
  const letters = await listMessages(trx, returned.requestId);
  return letters.findLast((letter) => letter.direction === 'outgoing' && letter.version > 1);
}
