import { findIncomingMail, findRequestRow, lockIncomingMail, markMailFiled, recordAction } from '@openvalve/db';
import { declined, ok, type IncomingMailId, type IsoDate, type RequestId, type Result } from '@openvalve/domain';
import type { ParsedMail } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { carryOutWith } from '../../requests/carry-out.ts';
import { standing } from '../../requests/mail-on-file.ts';
import type { Actor } from '../../requests/permissions.ts';
import { fileOn } from './file-mail.ts';
import { makeReady } from './make-ready.ts';
import { sendersOn } from './placed.ts';
import type { MailProblem } from './problems.ts';
import { readStored } from './read-stored.ts';

type Asked = { person: Actor; mailId: IncomingMailId; requestIds: readonly RequestId[]; receivedOn?: IsoDate | undefined };

/** A person files a mail on requests: all of them, or none where a case file says no. `receivedOn` where it came on another day than it seems. */
export async function fileByHand(deps: Deps, { person, mailId, requestIds, receivedOn }: Asked): Promise<Result<{ requestIds: RequestId[] }, MailProblem>> {
  const found = await findIncomingMail(deps.db, mailId);
  if (!found) return declined({ code: 'mail_not_found', mailId });
  if (found.sha256 === null) return declined({ code: 'mail_erased' });
  const reading = await readStored(deps, found.sha256);
  const read = await makeReady(deps, reading.ok ? reading.mail : unread(reading.words));
  return carryOutWith<{ requestIds: RequestId[] }, MailProblem>(deps, async (trx) => {
    const row = await lockIncomingMail(trx, mailId);
    if (row?.state !== 'held' && row?.state !== 'filed') return declined({ code: 'mail_not_held', state: row?.state ?? 'set_aside' });
    const wanted = [...new Set(requestIds)];
    for (const requestId of wanted) if (!(await findRequestRow(trx, requestId))) return declined({ code: 'request_not_found', requestId });
    const there = (await standing(trx, mailId)).map(({ requestId }) => requestId);
    const twice = wanted.find((requestId) => there.includes(requestId));
    if (twice) return declined({ code: 'mail_already_there', requestId: twice });

    const senders = await sendersOn(deps, trx, read.mail, wanted);
    const on = wanted.map((requestId) => ({ requestId, senderKnown: senders.get(requestId) === 'council' }));
    const filed = await fileOn(deps, trx, [{ row, read, by: person.id, on, ...(receivedOn === undefined ? {} : { receivedOn }) }]);
    if (!filed.ok) return declined(filed.problem.problem);
    await markMailFiled(trx, { mailId, by: person.id, at: deps.now() });
    await recordAction(trx, { actor: person.id, action: 'mail-filed', subject: mailId, detail: { requests: wanted.join(' ') }, at: deps.now() });
    return ok({ requestIds: wanted });
  });
}

/** What is put on file of a mail nobody could read: that there is one. Its bytes are there to be downloaded. */
const unread = (words: string): ParsedMail => ({
  messageId: null, inReplyTo: [], references: [], subject: '', from: null, replyTo: [], to: [], cc: [], deliveredTo: [], returnPath: null, date: null, text: '', html: null, files: [], kind: 'message', bounce: null, reportInside: null,
  authentication: { spf: null, dkim: null, dmarc: null }, warnings: [words],
});
