import { findRequestRow, listAddresses, setMessageSent, updateDraft, type listMessages, type Trx } from '@openvalve/db';
import { declined, ok, type MessageId, type RequestId, type Result, type Stage } from '@openvalve/domain';
import { addressViews, mailAddress } from '../councils/usable-address.ts';
import { today, type Deps } from '../deps.ts';
import { moved, type Moved } from './acting-on-a-request.ts';
import { carryOutIn, carryOutWith, lockForAsking } from './carry-out.ts';
import { draftMeant } from './letter-being-written.ts';
import { papersAsked } from './papers-asked.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';
import { readyLetter } from './ready-letter.ts';
import { staleDraft } from './save-draft.ts';
import { letterMessageId, senderAddress } from './sender.ts';
import { signers } from './signers.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId; version: number };

/**
 * Sends a letter: what the law, the address and the applicant's consent ask for is looked at under the locks, the words and
 * where they go are fixed, and the letter is queued in the same transaction. Pressed twice, in two tabs or by two people, one
 * letter goes.
 */
export function submitRequest(deps: Deps, asked: Asked): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    await lockForAsking(trx, asked.requestId);
    const draft = await draftToSend(trx, asked);
    if (!draft.ok) return draft;
    const { row, message } = draft.value;

    const signed = await signers(trx, asked.person, row, { afterLeaving: false });
    if (!signed.ok) return signed;
    const papers = await papersAsked(trx, { ...row, today: today(deps), asked: message.asked ?? [], toBeSent: true });
    if (!papers.ok) return papers;
    const letter = readyLetter({ ...message, asked: papers.value }, signed.value);
    if (!letter.ok) return letter;
    const to = mailAddress(addressViews(await listAddresses(trx, { councilSlug: row.councilSlug }), today(deps)));
    if ('code' in to) return declined(to);

    const fixed = await updateDraft(trx, { messageId: asked.messageId, version: asked.version, ...letter.value, asked: papers.value, at: deps.now() });
    if (!fixed) return declined({ code: 'draft_not_found', messageId: asked.messageId });
    await setMessageSent(trx, {
      messageId: asked.messageId,
      fromName: signed.value.fromName,
      fromAddress: senderAddress(asked.requestId, deps.env),
      toAddress: to.value,
      mailMessageId: letterMessageId(asked.messageId, deps.env),
      at: deps.now(),
    });
    const command = { type: 'SubmitRequest', messageId: asked.messageId, asked: papers.value } as const;
    return moved(await carryOutIn(deps, trx, { requestId: asked.requestId, actor: asked.person.id, command }));
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRequestRow>>>;
type Message = Awaited<ReturnType<typeof listMessages>>[number];

/** The draft as this person saw it, if it is one, theirs to send, unchanged since, and its campaign is open. */
async function draftToSend(trx: Trx, { person, requestId, messageId, version }: Asked): Promise<Result<{ row: Row; message: Message }, RequestProblem>> {
  const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
  if (!acting.ok) return acting;
  const row = acting.value;
  if (row.stage !== 'draft') return declined({ code: 'wrong_stage', stage: row.stage, allowed: ['draft'] });
  if (row.campaignStage !== 'open') return declined({ code: 'campaign_not_open', stage: row.campaignStage });
  const draft = await draftMeant(trx, { requestId, messageId });
  if (!draft.ok) return draft;
  const message = draft.value;
  if (message.version !== version) {
    const mine = { subject: message.subject, body: message.body, asked: message.asked ?? [], version };
    return declined(staleDraft(message, mine));
  }
  return ok({ row, message });
}
