import { findRequestsOfClues, placingFacts, type Db, type MailClues } from '@openvalve/db';
import { isLive, type RequestId } from '@openvalve/domain';
import { addressToken, cluesOf, placeMail, senderOf, shortId, undeliverableDomain, type KnownRequest, type ParsedMail, type Placing, type Sender } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';

/**
 * Where a mail belongs: what its own words turn up, looked up by index, and judged by the rules of `placeMail`. Near misses, references
 * and the sender’s domain are looked up only where no address and no letter of ours says whose it is.
 */
export async function placed({ env }: Pick<Deps, 'env'>, db: Db, mail: ParsedMail, envelopeTo: readonly string[]): Promise<Placing> {
  const clues = cluesOf(mail, envelopeTo);
  const exact = { shortIds: [...new Set(clues.addresses.map(({ shortId: id }) => id))], mailMessageIds: clues.messageIds, references: [], senderDomains: [] };
  const placing = await judged({ env }, db, mail, { clues: exact, envelopeTo });
  if (placing.on.length > 0 || placing.ours) return placing;
  const quoted = clues.references.filter((word) => /^[0-9A-F]{12}$/.test(word)).map((word) => word.toLowerCase());
  const all = { shortIds: [...new Set([...clues.shortIds, ...quoted])], mailMessageIds: clues.messageIds, references: clues.references, senderDomains: clues.senderDomains };
  return judged({ env }, db, mail, { clues: all, envelopeTo });
}

async function judged({ env }: Pick<Deps, 'env'>, db: Db, mail: ParsedMail, { clues, envelopeTo }: { clues: MailClues; envelopeTo: readonly string[] }): Promise<Placing> {
  const found = await findRequestsOfClues(db, clues);
  const requests = await knownRequests({ env }, db, [...new Set(found.map(({ requestId }) => requestId))]);
  const messageIds = new Map(found.flatMap(({ requestId, mailMessageId }) => (mailMessageId === null ? [] : [[mailMessageId, requestId] as const])));
  return placeMail(mail, { mailDomain: env.mailDomain ?? undeliverableDomain, requests, messageIds }, envelopeTo);
}

/** Whom a mail is from, as far as each of these requests goes. */
export async function sendersOn(deps: Pick<Deps, 'env'>, db: Db, mail: ParsedMail, requestIds: readonly RequestId[]): Promise<ReadonlyMap<RequestId, Sender>> {
  return new Map((await knownRequests(deps, db, requestIds)).map((request) => [request.requestId, senderOf(mail, request)]));
}

async function knownRequests({ env }: Pick<Deps, 'env'>, db: Db, requestIds: readonly RequestId[]): Promise<KnownRequest[]> {
  const facts = await placingFacts(db, requestIds);
  return facts.map(({ requestId, stage, councilDomain, answeringDomain, councilAddresses, references }) => ({
    requestId,
    shortId: shortId(requestId),
    token: addressToken(requestId, env.secret),
    councilDomains: [councilDomain, ...(answeringDomain === null ? [] : [answeringDomain])],
    councilAddresses,
    references: [...references, shortId(requestId)],
    live: isLive(stage),
  }));
}
