import { listMailOfMessageIds, listRequestsHaving, lockMailMessageIds, noteMailCheckArrived, type holdMail, type Trx } from '@openvalve/db';
import type { IncomingMailId, RequestId } from '@openvalve/domain';
import type { ParsedMail, Placing } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import type { MailInHand, MailRead } from './make-ready.ts';
import { placed, sendersOn } from './placed.ts';
import type { MailRow } from './put-on-file.ts';

type Held = Pick<Parameters<typeof holdMail>[1], 'why' | 'guesses'>;

/** A request a mail is put on, and whether its sender is known as the council there. */
export type Target = { readonly requestId: RequestId; readonly senderKnown: boolean };

/** What becomes of a mail: held for a person, with the reason and guesses; or on file, on these requests, `copyOf` where it came before. */
export type Verdict = ({ readonly is: 'held' } & Held) | { readonly is: 'filed'; readonly on: readonly Target[]; readonly copyOf: IncomingMailId | null };

type Known = Awaited<ReturnType<typeof listMailOfMessageIds>>;

/**
 * What becomes of mails that were read, within a transaction that holds them. What is certain is looked up once for all of them; only
 * one that is in doubt asks more. No two of them may have one Message-ID: the second has to see what became of the first.
 */
export async function judgeMails(deps: Deps, trx: Trx, mails: readonly MailInHand[]): Promise<Verdict[]> {
  const messageIds = mails.flatMap(({ noted: { mailMessageId } }) => mailMessageId ?? []);
  await lockMailMessageIds(trx, messageIds);
  const known = await listMailOfMessageIds(trx, messageIds);
  const toPlace = mails.flatMap(({ row, read }) => (read === null || row.forRequest !== null ? [] : [{ mail: read.mail, envelopeTo: row.envelopeTo }]));
  const placings = new Map((await placed(deps, trx, toPlace)).map((placing, at) => [toPlace[at]?.mail, placing]));
  const verdicts: Verdict[] = [];
  for (const { row, noted, read } of mails) {
    if (read === null) verdicts.push({ is: 'held', why: 'unreadable', guesses: byHand(row) });
    else verdicts.push(await judge(deps, trx, { row, noted, read, placing: placings.get(read.mail) ?? null, before: noted.mailMessageId === null ? [] : known.filter(({ id, mailMessageId }) => id !== row.id && mailMessageId === noted.mailMessageId) }));
  }
  return verdicts;
}

type Facts = MailInHand & { readonly read: MailRead; readonly placing: Placing | null; readonly before: Known };

async function judge(deps: Deps, trx: Trx, { row, noted, read: { mail }, placing, before }: Facts): Promise<Verdict> {
  if (placing?.on.length === 0 && (await isOfACheck(deps, trx, row, mail))) return { is: 'filed', on: [], copyOf: null };
  const where = row.forRequest ? [row.forRequest] : (placing?.on.map(({ requestId }) => requestId) ?? []);
  const guesses = [...(placing?.on ?? []).map(({ requestId }) => ({ requestId, why: 'It would have been filed here.' })), ...(placing?.guesses ?? [])];
  if (placing?.ours) return { is: 'held', why: 'own_mail', guesses: [{ requestId: placing.ours, why: 'It is a copy of a letter of this request.' }] };

  const sameContent = before.find(({ contentSha256 }) => contentSha256 === noted.contentSha256);
  const others = before.filter(({ state, contentSha256 }) => state !== 'unread' && contentSha256 !== null);
  if (others.length > 0 && !sameContent) return { is: 'held', why: 'changed_copy', guesses: row.forRequest ? byHand(row) : guesses };
  if (where.length === 0 && !sameContent) return { is: 'held', why: (placing?.guesses.length ?? 0) > 0 ? 'near_miss' : 'no_request', guesses: placing?.guesses ?? [] };

  // What came before by another way, and is on a request's file or in the pen, is not looked at twice.
  const having = sameContent && noted.mailMessageId !== null ? await listRequestsHaving(trx, { mailMessageId: noted.mailMessageId, requestIds: where }) : [];
  const senders = row.forRequest ? await sendersOn(deps, trx, mail, [row.forRequest]) : new Map((placing?.on ?? []).map(({ requestId, sender }) => [requestId, sender]));
  const on = where.filter((requestId) => !having.includes(requestId)).map((requestId) => ({ requestId, senderKnown: senders.get(requestId) === 'council' }));
  return { is: 'filed', on, copyOf: sameContent ? (sameContent.copyOf ?? sameContent.id) : null };
}

const byHand = ({ forRequest }: MailRow): Held['guesses'] => (forRequest === null ? [] : [{ requestId: forRequest, why: 'It was put on this request by hand.' }]);

/** Whether it is the message of a check of the mail settings, come home; the check notes it then. */
const isOfACheck = (deps: Deps, trx: Trx, { envelopeTo, envelopeFrom }: MailRow, mail: ParsedMail): Promise<boolean> =>
  noteMailCheckArrived(trx, {
    addresses: [...new Set([...mail.deliveredTo, ...envelopeTo.map((each) => each.toLowerCase())])],
    from: mail.from?.address ?? null,
    envelopeFrom: envelopeFrom ?? mail.returnPath,
    authentication: mail.authentication,
    at: deps.now(),
  });
