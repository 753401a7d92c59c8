import { domainMatches, type RequestId } from '@openvalve/domain';
import { cluesOf, type MailToPlace } from './clues.ts';
import { nearMisses } from './near-misses.ts';

/** A request that a clue turned up, and who may write about it. */
export type KnownRequest = {
  readonly requestId: RequestId;
  readonly shortId: string;
  readonly token: string;
  /** The council's domain and that of the body that answers for it. */
  readonly councilDomains: readonly string[];
  /** Addresses on record as the council's: its FOI address, and senders a person accepted. */
  readonly councilAddresses: readonly string[];
  /** Our own reference and the council's for this request, as they were written. */
  readonly references: readonly string[];
  /** It still waits for the council. */
  readonly live: boolean;
};

/** What the clues of a mail turned up. */
export type Known = {
  readonly mailDomain: string;
  readonly requests: readonly KnownRequest[];
  /** Message-IDs of our letters among the clues, with the request each is of. */
  readonly messageIds: ReadonlyMap<string, RequestId>;
};

/** `council`: from its domain or an address on record. `looks_forged`: that, but the checks of the receiving server failed. */
export type Sender = 'council' | 'not_recognised' | 'looks_forged';

export type Placed = { readonly requestId: RequestId; readonly by: 'own_address' | 'threading' | 'reference'; readonly sender: Sender };

/** A request it may belong to. `why` is for a person to read. */
export type Guess = { readonly requestId: RequestId; readonly why: string };

export type Placing = {
  /** Where it is filed without a person; empty where it goes to the holding pen. */
  readonly on: readonly Placed[];
  readonly guesses: readonly Guess[];
  /** A copy of a letter of our own that came back, with its request: kept, never read as an answer. */
  readonly ours: RequestId | null;
};

/**
 * Where a mail belongs. The first of these that finds anything decides, and may find several: a request's own address, id and
 * token agreeing; the letter it answers; a reference in the subject from the council's own domain. Whatever else points to
 * another request is a guess for a person, never filed by itself.
 */
export function placeMail(mail: MailToPlace, known: Known, envelopeTo: readonly string[] = []): Placing {
  const clues = cluesOf(mail, envelopeTo);
  const ours = (mail.messageId === null ? undefined : known.messageIds.get(mail.messageId)) ?? fromOurAddress(mail, known);
  if (ours) return { on: [], guesses: [], ours };

  const byAddress = known.requests.filter((request) => clues.addresses.some(({ shortId, token, domain }) => domain === known.mailDomain && shortId === request.shortId && token === request.token));
  const byThread = requestsOf(threadOf(mail, known.messageIds), known);
  const byReference = known.requests.filter(({ references }) => references.some((each) => clues.references.includes(each.trim().toUpperCase())));
  const trusted = byReference.filter((request) => isSole(request, byReference, clues.references) && senderOf(mail, request) === 'council');

  const [by, found] = byAddress.length > 0 ? (['own_address', byAddress] as const) : byThread.length > 0 ? (['threading', byThread] as const) : (['reference', trusted] as const);
  const on = found.map((request) => ({ requestId: request.requestId, by, sender: senderOf(mail, request) }));
  const guesses = [
    ...byThread.map(({ requestId }) => ({ requestId, why: 'It answers a letter of this request.' })),
    ...byReference.map(({ requestId }) => ({ requestId, why: 'Its subject has a reference of this request.' })),
    ...nearMisses(clues.addresses, known),
    ...(on.length > 0 ? [] : sameCouncil(mail, known)),
  ];
  const filed = new Set(on.map(({ requestId }) => requestId));
  return { on, guesses: firstOfEach(guesses.filter(({ requestId }) => !filed.has(requestId))), ours: null };
}

/** Whom a mail is from, as far as one request goes. Its subdomains are the council's; a domain that only ends alike is not. */
export function senderOf({ from, authentication }: Pick<MailToPlace, 'from' | 'authentication'>, { councilDomains, councilAddresses }: Pick<KnownRequest, 'councilDomains' | 'councilAddresses'>): Sender {
  const address = from?.address.toLowerCase() ?? '';
  const isTheirs = address.includes('@') && (councilAddresses.some((each) => each.toLowerCase() === address) || councilDomains.some((domain) => domainMatches(address, domain)));
  if (!isTheirs) return 'not_recognised';
  return authentication.dmarc?.toLowerCase().startsWith('fail') ? 'looks_forged' : 'council';
}

/** In-Reply-To and the report's own word first; References only where those name none of ours. */
function threadOf(mail: MailToPlace, messageIds: Known['messageIds']): Set<RequestId> {
  const named = (ids: readonly (string | null | undefined)[]): RequestId[] => ids.flatMap((id) => messageIds.get(id ?? '') ?? []);
  const direct = named([mail.bounce?.ofMessageId, ...mail.inReplyTo]);
  return new Set(direct.length > 0 ? direct : named(mail.references));
}

const requestsOf = (ids: ReadonlySet<RequestId>, { requests }: Known): KnownRequest[] => requests.filter(({ requestId }) => ids.has(requestId));

/** Whether no other request has the reference that was found for this one. */
const isSole = (request: KnownRequest, all: readonly KnownRequest[], found: readonly string[]): boolean =>
  request.references.some((each) => found.includes(each.trim().toUpperCase()) && !all.some((other) => other !== request && other.references.some((one) => one.trim().toUpperCase() === each.trim().toUpperCase())));

/** From one of our own request addresses, with its token: nobody else writes from there. */
const fromOurAddress = ({ from }: MailToPlace, { requests, mailDomain }: Known): RequestId | null =>
  requests.find(({ shortId, token }) => from?.address.toLowerCase() === `r-${shortId}-${token}@${mailDomain}`)?.requestId ?? null;

const sameCouncil = (mail: MailToPlace, { requests }: Known): Guess[] =>
  requests.filter((request) => request.live && senderOf(mail, request) !== 'not_recognised').slice(0, 10).map(({ requestId }) => ({ requestId, why: 'It is from this council, and this request waits for an answer.' }));

const firstOfEach = (guesses: readonly Guess[]): Guess[] => guesses.filter(({ requestId }, at) => guesses.findIndex((one) => one.requestId === requestId) === at);
