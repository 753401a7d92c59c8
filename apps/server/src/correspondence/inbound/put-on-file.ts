import { randomUUID } from 'node:crypto';
import { findMessage, insertMessages, type lockIncomingMail, type NewMessage, type Trx } from '@openvalve/db';
import { MessageId, ok, type Automatic, type FoiRequestProblem, type IncomingMailId, type IsoDate, type PersonId, type RequestId, type Result } from '@openvalve/domain';
import type { ForwardedMail, ParsedMail } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { carryOutAllIn } from '../../requests/carry-out.ts';
import { takeLetterBack } from '../../requests/take-letter-back.ts';
import { longestText } from '../record-answer.ts';
import { attachFiles, type KeptFile } from './keep-files.ts';
import { letterReported, type Reported } from './letter-reported.ts';
import { whatWasRead } from './read-stored.ts';

export type MailRow = NonNullable<Awaited<ReturnType<typeof lockIncomingMail>>>;

/** Thrown so that the queue tries again: a report came before the program had written down that its letter went. */
export class LetterStillGoing extends Error {
  override readonly name = 'LetterStillGoing';
}

/** A mail with everything that is put on one request's file. `by`: the person who filed it, null where the program knew. */
export type Filing = {
  readonly requestId: RequestId;
  readonly senderKnown: boolean;
  readonly row: Pick<MailRow, 'id' | 'sha256' | 'storedAt'>;
  readonly mail: ParsedMail;
  readonly files: readonly KeptFile[];
  readonly receivedOn: IsoDate;
  readonly by: PersonId | null;
  /** A member of the team sent it on: who, and what it says of itself. */
  readonly forwardedBy: PersonId | null;
  readonly forwarded: ForwardedMail | null;
};

/** How long a report may wait for its letter's entry, in milliseconds. */
const patience = 10 * 60_000;

/**
 * Puts mails on requests' files, within a transaction that holds the requests and the files: the messages, what came with them, and
 * the entries. A report that a letter did not arrive does what it says. Tells which message each became. Declined where a case file declines the day.
 */
export async function putOnFile(deps: Deps, trx: Trx, filings: readonly Filing[]): Promise<Result<readonly { readonly mailId: IncomingMailId; readonly messageId: MessageId }[], FoiRequestProblem>> {
  const at = deps.now();
  const entries: Entry[] = [];
  for (const filing of filings) entries.push({ ...filing, messageId: MessageId.parse(randomUUID()), reported: await letterOf(trx, filing, at) });
  await insertMessages(trx, entries.map((entry) => messageOf(entry, at)));
  await attachFiles(trx, entries, at);
  const filed = await carryOutAllIn(deps, trx, entries.map(({ requestId, by, mail, reported, messageId, receivedOn }) => {
    const automatic = whoseAreNoneToRead(mail, reported);
    return { requestId, actor: by ?? 'system', command: { type: 'RecordMessageReceived', messageId, receivedOn, ...(automatic ? { automatic } : {}) } };
  }));
  if (!filed.ok) return filed;
  for (const entry of entries) await doAsReported(deps, trx, entry);
  return ok(entries.map(({ row, messageId }) => ({ mailId: row.id, messageId })));
}

type Entry = Filing & { readonly messageId: MessageId; readonly reported: Reported };

async function letterOf(trx: Trx, { mail, requestId, row }: Filing, at: Date): Promise<Reported> {
  const reported = mail.bounce && (await letterReported(trx, requestId, mail.bounce));
  if (reported?.arrived === false && reported.underWay && at.getTime() - row.storedAt.getTime() < patience) throw new LetterStillGoing('A report of non-delivery came before its letter was known to have gone.');
  return reported;
}

function messageOf({ messageId, requestId, senderKnown, row, mail, receivedOn, by, forwardedBy, forwarded, reported }: Entry, at: Date): NewMessage {
  const read = whatWasRead(mail);
  const said = forwarded && { name: (forwarded.from?.name ?? '').slice(0, 300), address: (forwarded.from?.address ?? '').slice(0, 300), sentOn: forwarded.sentOn, subject: forwarded.subject?.slice(0, 300) ?? null };
  return {
    id: messageId, requestId, direction: 'incoming', kind: 'incoming', mailMessageId: read.mailMessageId, fromName: read.fromName, fromAddress: read.fromAddress, subject: read.subject,
    body: mail.text.slice(0, longestText).replaceAll('\u0000', ''), cameBy: 'mail', happenedOn: receivedOn, recordedBy: by, rawSha256: row.sha256, mailId: row.id,
    automatic: mail.kind === 'message' ? null : mail.kind, senderKnown: mail.kind === 'bounce' ? null : senderKnown, forwardedBy, forwarded: said, reportsOn: reported?.letter ?? null, at,
  };
}

/** Where the case file says no, the report is on file and changes nothing: the council has written since, or it was known. */
async function doAsReported(deps: Deps, trx: Trx, { requestId, by, reported }: Entry): Promise<void> {
  if (reported?.arrived !== false || reported.underWay) return;
  const letter = await findMessage(trx, reported.letter);
  const back = letter && (await takeLetterBack(deps, trx, { letter, why: 'bounced', actor: by ?? 'system' }));
  // Its volunteer hears of it at once: nobody of us saw it come.
  if (back?.ok && by === null && letter?.kind === 'initial_request') await enqueue(trx, { kind: 'did-not-arrive', key: reported.letter, payload: { requestId, attemptId: reported.letter } });
}

/** Nobody has to read a machine's own mail; but a report that something failed, and nobody knows what, is for a person. */
function whoseAreNoneToRead({ kind, bounce }: ParsedMail, reported: Reported): Automatic | null {
  if (kind === 'message') return null;
  if (kind === 'automatic-reply' || bounce === null || !bounce.permanent) return kind;
  return reported && !reported.arrived && !reported.underWay ? kind : null;
}
