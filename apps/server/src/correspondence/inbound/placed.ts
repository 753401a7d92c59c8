import { findRequestsOfClues, placingFacts, type Db } from '@openvalve/db';
import { isLive, type RequestId } from '@openvalve/domain';
import { addressToken, cluesOf, placeMail, senderOf, shortId, undeliverableDomain, type KnownRequest, type ParsedMail, type Placing, type Sender } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';

type ToPlace = { readonly mail: ParsedMail; readonly envelopeTo: readonly string[] };
type Found = Awaited<ReturnType<typeof findRequestsOfClues>>;

/**
 * Where mails belong: what their own words turn up, looked up by index, and judged by the rules of `placeMail`. Their addresses and the
 * letters they answer are looked up once for all of them; near misses, references and the sender’s domain only of one where neither says
 * whose it is.
 */
export async function placed({ env }: Pick<Deps, 'env'>, db: Db, mails: readonly ToPlace[]): Promise<Placing[]> {
  const clues = mails.map(({ mail, envelopeTo }) => exactClues(cluesOf(mail, envelopeTo)));
  const exact = { shortIds: [...new Set(clues.flatMap(({ shortIds }) => shortIds))], mailMessageIds: [...new Set(clues.flatMap(({ mailMessageIds }) => mailMessageIds))], references: [], senderDomains: [] };
  const found = await findRequestsOfClues(db, exact);
  const requests = await knownRequests({ env }, db, found);
  const placings: Placing[] = [];
  for (const [at, each] of mails.entries()) {
    const own = found.filter(({ requestId, mailMessageId }) => (mailMessageId === null ? clues[at]?.shortIds.includes(shortId(requestId)) : clues[at]?.mailMessageIds.includes(mailMessageId)));
    const placing = judged({ env }, each, own, requests);
    placings.push(placing.on.length > 0 || placing.ours ? placing : await byEveryClue({ env }, db, each));
  }
  return placings;
}

const exactClues = ({ addresses, messageIds }: ReturnType<typeof cluesOf>) => ({ shortIds: addresses.map(({ shortId: id }) => id), mailMessageIds: messageIds });

async function byEveryClue({ env }: Pick<Deps, 'env'>, db: Db, each: ToPlace): Promise<Placing> {
  const { shortIds, messageIds: mailMessageIds, references, senderDomains } = cluesOf(each.mail, each.envelopeTo);
  const quoted = references.filter((word) => /^[0-9A-F]{12}$/.test(word)).map((word) => word.toLowerCase());
  const found = await findRequestsOfClues(db, { shortIds: [...new Set([...shortIds, ...quoted])], mailMessageIds, references, senderDomains });
  return judged({ env }, each, found, await knownRequests({ env }, db, found));
}

/** Judged by the requests that a mail’s own clues turned up, and no others. */
function judged({ env }: Pick<Deps, 'env'>, { mail, envelopeTo }: ToPlace, found: Found, known: readonly KnownRequest[]): Placing {
  const ids = new Set(found.map(({ requestId }) => requestId));
  const messageIds = new Map(found.flatMap(({ requestId, mailMessageId }) => (mailMessageId === null ? [] : [[mailMessageId, requestId] as const])));
  return placeMail(mail, { mailDomain: env.mailDomain ?? undeliverableDomain, requests: known.filter(({ requestId }) => ids.has(requestId)), messageIds }, envelopeTo);
}

/** Whom a mail is from, as far as each of these requests goes. */
export async function sendersOn(deps: Pick<Deps, 'env'>, db: Db, mail: ParsedMail, requestIds: readonly RequestId[]): Promise<ReadonlyMap<RequestId, Sender>> {
  return new Map((await knownRequests(deps, db, requestIds.map((requestId) => ({ requestId })))).map((request) => [request.requestId, senderOf(mail, request)]));
}

async function knownRequests({ env }: Pick<Deps, 'env'>, db: Db, found: readonly { readonly requestId: RequestId }[]): Promise<KnownRequest[]> {
  const facts = await placingFacts(db, [...new Set(found.map(({ requestId }) => requestId))]);
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
