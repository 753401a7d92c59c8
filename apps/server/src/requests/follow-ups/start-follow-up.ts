import { randomUUID } from 'node:crypto';
import { findRequestRow, insertMessage, listMessages, listPrecedentsInUse, lockRequest, readCaseFile, updateDraft } from '@openvalve/db';
import {
  decide, declined, MessageId, ok, replay, type ComplaintAbout, type FoiRequest, type FoiRequestCommand, type FollowUpPurpose, type IsoDate, type RequestId, type Result,
} from '@openvalve/domain';
import { signature } from '@openvalve/letters';
import { allOrNothing } from '../../all-or-nothing.ts';
import { today, type Deps } from '../../deps.ts';
import { circumstancesOf } from '../circumstances.ts';
import { actingOn, type Actor } from '../permissions.ts';
import type { RequestProblem } from '../problems.ts';
import { signers } from '../signers.ts';
import { isFollowUp, isWritable, type FollowUpMessage } from './drafts.ts';
import { followUpFacts, letterOf, type Messages } from './follow-up-facts.ts';

type Kind = { purpose: FollowUpPurpose; about: ComplaintAbout | null };
type Asked = { person: Actor; requestId: RequestId } & Kind;

/**
 * Begins a letter after the first, written with this case's facts, or gives the one of its kind that was begun and has not gone.
 * Words nobody changed are brought up to today. Declined where such a letter makes no sense as things stand, as sending it would
 * be.
 */
export function startFollowUp(deps: Deps, { person, requestId, ...kind }: Asked): Promise<Result<{ messageId: MessageId }, RequestProblem>> {
  return allOrNothing<{ messageId: MessageId }, RequestProblem>(deps.db, async (trx) => {
    await lockRequest(trx, requestId);
    const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!acting.ok) return acting;
    const row = acting.value;
    const caseFile = await readCaseFile(trx, requestId);
    const request = replay(caseFile.map(({ event }) => event));
    const messages = await listMessages(trx, requestId);
    const begun = draftOf(messages, request, kind);

    const messageId = MessageId.parse(begun?.id ?? randomUUID());
    const command = commandFor({ messageId, ...kind }, today(deps));
    const sense = decide(request, command, await circumstancesOf(deps, trx, { requestId, request, command }));
    if (!sense.ok) return sense;
    const signed = await signers(trx, person, row, { afterLeaving: true });
    if (!signed.ok) return signed;
    const facts = followUpFacts(deps, { row, request, caseFile, messages, precedents: await listPrecedentsInUse(trx) }, { ...kind, signature: signature(signed.value.applicantName, signed.value.coordinatorName) });
    const letter = facts && letterOf(facts);
    if (!letter) return declined({ code: 'nothing_to_follow_up', purpose: kind.purpose });

    const at = deps.now();
    if (!begun) {
      await insertMessage(trx, { id: messageId, requestId, direction: 'outgoing', kind: 'follow_up', ...kind, ...letter, campaignBody: letter.body, recordedBy: person.id, at });
    } else if (begun.body === begun.campaignBody && begun.body !== letter.body) {
      await updateDraft(trx, { messageId, version: begun.version, ...letter, campaignBody: letter.body, asked: null, at });
    }
    return ok({ messageId });
  });
}

/** The letter of a kind that was begun and may still be written. */
export const draftOf = (messages: Messages, request: FoiRequest, { purpose, about }: Kind): FollowUpMessage | undefined =>
  messages.filter(isFollowUp).findLast((message) => message.purpose === purpose && message.about === about && isWritable(request, message));

/** What sending it would ask, today: a complaint to the ICO goes by hand, everything else from here. */
const commandFor = ({ messageId, purpose, about }: Kind & { messageId: MessageId }, day: IsoDate): FoiRequestCommand =>
  purpose === 'ico_complaint'
    ? { type: 'RecordFollowUpSentElsewhere', messageId, purpose, channel: 'ico-form', sentOn: day, receivedOn: day, ...(about === null ? {} : { about }) }
    : { type: 'SubmitFollowUp', messageId, purpose };
