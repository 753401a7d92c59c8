import type { RequestId } from '@openvalve/domain';
import type { AddressClue } from './clues.ts';
import { isOneOff } from './one-off.ts';

type Near = { readonly requests: readonly { readonly requestId: RequestId; readonly shortId: string; readonly token: string }[]; readonly mailDomain: string };

/** Requests whose address is nearly the one a mail was for, with what is wrong with it. */
export const nearMisses = (addresses: readonly AddressClue[], { requests, mailDomain }: Near): { requestId: RequestId; why: string }[] =>
  addresses.flatMap((clue) => requests.flatMap((request) => whyNear(clue, request, mailDomain).map((why) => ({ requestId: request.requestId, why }))));

function whyNear({ shortId, token, domain }: AddressClue, request: { shortId: string; token: string }, mailDomain: string): string[] {
  const [id, secret] = [shortId === request.shortId, token === request.token];
  if (id && secret) return domain === mailDomain ? [] : ['It was sent to this request’s address at another domain.'];
  if (id && isOneOff(token, request.token)) return ['It was sent to this request’s address with one letter wrong in the second half.'];
  if (id) return ['It was sent to this request’s address with the wrong second half.'];
  if (!isOneOff(shortId, request.shortId)) return secret ? ['It was sent to an address with this request’s second half.'] : [];
  if (secret) return ['It was sent to this request’s address with one letter wrong in the first half.'];
  return isOneOff(token, request.token) ? ['It was sent to this request’s address with one letter wrong in each half.'] : [];
}
