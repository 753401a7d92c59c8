import type { IsoDate, MessageId } from '@openvalve/domain';
import type { BounceReport } from '../parsed-mail.ts';

/** A letter of ours that went or is on its way. `happenedOn`: null while nobody has written down that it went. */
export type LetterThatWent = { readonly id: MessageId; readonly mailMessageId: string | null; readonly toAddress: string | null; readonly happenedOn: IsoDate | null };

/** Which letter of a request a report of non-delivery is about. `arrived` false: it says that this letter did not arrive at all. */
export type Reported = { readonly letter: MessageId; readonly arrived: boolean; readonly underWay: boolean };

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/**
 * Of a request’s letters, the latest first, the one a report is about: by its Message-ID, else by the recipient, else, where the report
 * names neither, the last that went. One that names the letter and a recipient elsewhere is about somebody the council passed it on
 * to: the council has it.
 */
export function letterReported(letters: readonly LetterThatWent[], { ofMessageId, recipients, permanent }: Pick<BounceReport, 'ofMessageId' | 'recipients' | 'permanent'>): Reported | null {
  const named = recipients.map((each) => each.toLowerCase());
  const wasTo = (address: string | null): boolean => address !== null && named.includes(address.toLowerCase());
  const byId = ofMessageId === null ? undefined : letters.find(({ mailMessageId }) => mailMessageId === ofMessageId);
  const letter = byId ?? letters.find(({ toAddress }) => wasTo(toAddress)) ?? (named.length === 0 ? letters[0] : undefined);
  if (!letter) return null;
  const itsOwn = named.length === 0 || wasTo(letter.toAddress) || named.some((each) => letter.toAddress !== null && domainOf(each) === domainOf(letter.toAddress));
  return { letter: letter.id, arrived: !(permanent && itsOwn), underWay: letter.happenedOn === null };
}
