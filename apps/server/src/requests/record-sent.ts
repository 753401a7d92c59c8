import { findRequestRow, setMessageSent } from '@openvalve/db';
import type { Channel, IsoDate, MessageId, PaperAsked, RequestId, Stage } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import { moved, type Moved } from './acting-on-a-request.ts';
import { carryOutIn, carryOutWith, lockForAsking } from './carry-out.ts';
import { draftMeant } from './letter-being-written.ts';
import { papersAsked } from './papers-asked.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';

type Asked = {
  person: Actor;
  requestId: RequestId;
  messageId: MessageId;
  channel: Exclude<Channel, 'tracker'>;
  sentOn: IsoDate;
  receivedOn: IsoDate;
  asked: PaperAsked[];
};

/**
 * Puts on file that a letter went another way: the volunteer's own mail, WhatDoTheyKnow, a council's form or post. Time runs
 * from the day the council received it. It joins the same board and guard as letters sent from here.
 */
export function recordSent(deps: Deps, { person, requestId, messageId, channel, sentOn, receivedOn, asked }: Asked): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    await lockForAsking(trx, requestId);
    const acting = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!acting.ok) return acting;
    const draft = await draftMeant(trx, { requestId, messageId });
    if (!draft.ok) return draft;

    const papers = await papersAsked(trx, { ...acting.value, today: today(deps), asked, toBeSent: false });
    if (!papers.ok) return papers;
    const command = { type: 'RecordSentElsewhere', messageId, channel, asked: papers.value, sentOn, receivedOn } as const;
    const result = await carryOutIn(deps, trx, { requestId, actor: person.id, command });
    if (result.ok) await setMessageSent(trx, { messageId, fromName: acting.value.applicantName, happenedOn: sentOn, at: deps.now() });
    return moved(result);
  });
}
