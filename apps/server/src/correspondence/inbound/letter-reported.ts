import { listLettersThatWent, type Trx } from '@openvalve/db';
import type { MessageId, RequestId } from '@openvalve/domain';
import type { BounceReport } from '@openvalve/mail';

/** Which letter of a request a report of non-delivery is about. `arrived` false: it says that this letter did not arrive at all. */
export type Reported = { readonly letter: MessageId; readonly arrived: boolean; readonly underWay: boolean } | null;

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/**
 * Finds the letter: by its Message-ID, else by the recipient, else, where the report names neither, the last that went. One that
 * names the letter and a recipient elsewhere is about somebody the council passed it on to: the council has it.
 */
export async function letterReported(trx: Trx, requestId: RequestId, { ofMessageId, recipients, permanent }: BounceReport): Promise<Reported> {
  const letters = await listLettersThatWent(trx, requestId);
  const named = recipients.map((each) => each.toLowerCase());
  const wasTo = (address: string | null): boolean => address !== null && named.includes(address.toLowerCase());
  const letter = letters.find(({ mailMessageId }) => mailMessageId === ofMessageId) ?? letters.find(({ toAddress }) => wasTo(toAddress)) ?? (named.length === 0 ? letters[0] : undefined);
  if (!letter) return null;
  const itsOwn = named.length === 0 || wasTo(letter.toAddress) || named.some((each) => letter.toAddress !== null && domainOf(each) === domainOf(letter.toAddress));
  return { letter: letter.id, arrived: !(permanent && itsOwn), underWay: letter.happenedOn === null };
}
