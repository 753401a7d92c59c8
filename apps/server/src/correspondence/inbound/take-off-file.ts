import { findMessage, lockIncomingMail, readCaseFile, type Trx } from '@openvalve/db';
import { declined, ok, replay, type FoiRequestEvent, type IncomingMailId, type MessageId, type RequestId, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import { carryOutIn, carryOutWith, lockForAsking } from '../../requests/carry-out.ts';
import { backIntoThePen, standing } from '../../requests/mail-on-file.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { MailProblem } from './problems.ts';

/** A mail was filed in the wrong place: its entries are struck out, with what a report of non-delivery did, and it is in the holding pen again, with the reason and the guesses it had there. */
export function takeOffFile(deps: Deps, { person, mailId }: { person: Actor; mailId: IncomingMailId }): Promise<Result<{ requestIds: RequestId[] }, MailProblem>> {
  return carryOutWith<{ requestIds: RequestId[] }, MailProblem>(deps, async (trx) => {
    const row = await lockIncomingMail(trx, mailId);
    if (!row) return declined({ code: 'mail_not_found', mailId });
    if (row.state !== 'filed') return declined({ code: 'mail_not_held', state: row.state });
    const messages = await standing(trx, mailId);
    if (messages.length === 0) return declined({ code: 'nothing_to_undo' });
    for (const { id, requestId } of messages) {
      await lockForAsking(trx, requestId);
      for (const entry of await entriesOf(trx, requestId, id)) {
        const struck = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'StrikeOutEntry', entry } });
        if (!struck.ok) return struck;
      }
    }
    const requestIds = messages.map(({ requestId }) => requestId);
    await backIntoThePen(deps, trx, { mail: row, requestIds, by: person.id });
    return ok({ requestIds });
  });
}

/** The entries a message made that still stand, the last first: its receipt, and that the letter it reports on came back. */
async function entriesOf(trx: Trx, requestId: RequestId, messageId: MessageId): Promise<number[]> {
  const caseFile = await readCaseFile(trx, requestId);
  const { struckOut } = replay(caseFile.map(({ event }) => event));
  const letter = (await findMessage(trx, messageId))?.reportsOn ?? null;
  const received = caseFile.findLast(({ event, seq }) => event.type === 'MessageReceived' && event.messageId === messageId && !struckOut.includes(seq));
  const isOfIt = (event: FoiRequestEvent): boolean => event.type === 'MessageBounced' && letter !== null && event.messageId === letter;
  const bounced = caseFile.find(({ event, seq }) => received && seq === received.seq + 1 && isOfIt(event) && !struckOut.includes(seq));
  return [bounced?.seq, received?.seq].filter((entry) => entry !== undefined);
}
