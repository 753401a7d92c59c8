import { listAddresses, setMessageSent, updateDraft } from '@openvalve/db';
import { declined, type FollowUpChannel, type IsoDate, type MessageId, type RequestId, type Stage } from '@openvalve/domain';
import { addressViews, mailAddress } from '../../councils/usable-address.ts';
import { today, type Deps } from '../../deps.ts';
import { moved, type Moved } from '../acting-on-a-request.ts';
import { carryOutIn, carryOutWith } from '../carry-out.ts';
import type { Actor } from '../permissions.ts';
import type { RequestProblem } from '../problems.ts';
import { readyLetter } from '../ready-letter.ts';
import { letterMessageId, senderAddress } from '../sender.ts';
import { signers } from '../signers.ts';
import { writableFollowUp } from './drafts.ts';

type Asked = { person: Actor; requestId: RequestId; messageId: MessageId; version: number };

/**
 * Sends a letter after the first, with the care a first letter gets: the words, the name, the consent and the address are
 * looked at under the lock, and it is queued in the same transaction. A complaint to the ICO is never sent from here. Letters
 * on requests of a closed campaign still go; a coordinator who paused one paused these too.
 */
export function sendFollowUp(deps: Deps, asked: Asked): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    const draft = await writableFollowUp(trx, asked);
    if (!draft.ok) return draft;
    const { row, message } = draft.value;
    const { requestId, messageId, version, person } = asked;
    const { purpose } = message;
    if (purpose === 'ico_complaint') return declined({ code: 'sent_by_hand_only', purpose });
    if (row.campaignStage === 'paused') return declined({ code: 'campaign_not_open', stage: row.campaignStage });

    const signed = await signers(trx, person, row, { afterLeaving: true });
    if (!signed.ok) return signed;
    const letter = readyLetter({ subject: message.subject, body: message.body }, signed.value);
    if (!letter.ok) return letter;
    const to = mailAddress(addressViews(await listAddresses(trx, { councilSlug: row.councilSlug }), today(deps)));
    if ('code' in to) return declined(to);

    const at = deps.now();
    const fixed = await updateDraft(trx, { messageId, version, ...letter.value, asked: null, at });
    if (!fixed) return declined({ code: 'follow_up_unknown', messageId });
    const mailMessageId = letterMessageId(messageId, deps.env);
    await setMessageSent(trx, { messageId, fromName: signed.value.fromName, fromAddress: senderAddress(requestId, deps.env), toAddress: to.value, mailMessageId, at });
    return moved(await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'SubmitFollowUp', messageId, purpose } }));
  });
}

type ByHand = Asked & { channel: Exclude<FollowUpChannel, 'tracker'>; sentOn: IsoDate; receivedOn: IsoDate };

/** Puts on file that a letter after the first went by its volunteer's own hand; what it starts counts from the day it was received. */
export function recordFollowUpSent(deps: Deps, { channel, sentOn, receivedOn, ...asked }: ByHand): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    const draft = await writableFollowUp(trx, asked);
    if (!draft.ok) return draft;
    const { row, message } = draft.value;
    const { requestId, messageId, person } = asked;
    const about = message.about === null ? {} : { about: message.about };
    const command = { type: 'RecordFollowUpSentElsewhere', messageId, purpose: message.purpose, channel, sentOn, receivedOn, ...about } as const;
    const result = await carryOutIn(deps, trx, { requestId, actor: person.id, command });
    if (result.ok) await setMessageSent(trx, { messageId, fromName: row.applicantName, happenedOn: sentOn, at: deps.now() });
    return moved(result);
  });
}
