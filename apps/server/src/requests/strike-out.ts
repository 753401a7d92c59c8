import { findMailOfMessage, findRequestRow, lockIncomingMail, readCaseFile, type Trx } from '@openvalve/db';
import type { IncomingMailId, RequestId, Stage } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { moved, type Moved } from './acting-on-a-request.ts';
import { carryOutIn, carryOutWith } from './carry-out.ts';
import { backIntoThePen, standing } from './mail-on-file.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';

/**
 * An entry was a mistake: it stays on file and counts for nothing. A mail that then stands on no request is in the holding pen
 * again. The mail is held before the request, as by whoever files it.
 */
export function strikeOut(deps: Deps, { person, requestId, entry }: { person: Actor; requestId: RequestId; entry: number }): Promise<Moved> {
  return carryOutWith<{ stage: Stage }, RequestProblem>(deps, async (trx) => {
    const allowed = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!allowed.ok) return allowed;
    const mailId = await mailOfEntry(trx, requestId, entry);
    const mail = mailId && (await lockIncomingMail(trx, mailId));
    const struck = await carryOutIn(deps, trx, { requestId, actor: person.id, command: { type: 'StrikeOutEntry', entry } });
    if (struck.ok && mail?.state === 'filed' && (await standing(trx, mail.id)).length === 0) await backIntoThePen(deps, trx, { mail, requestIds: [requestId], by: person.id });
    return moved(struck);
  });
}

/** The mail whose receipt an entry is; null for any other entry, and for what did not come as mail. */
async function mailOfEntry(trx: Trx, requestId: RequestId, entry: number): Promise<IncomingMailId | null> {
  const event = (await readCaseFile(trx, requestId)).find(({ seq }) => seq === entry)?.event;
  return event?.type === 'MessageReceived' ? ((await findMailOfMessage(trx, event.messageId))?.mailId ?? null) : null;
}
