import { declined, ok, type Result } from '../shared/result.ts';
import { IsoDate } from '../shared/iso-date.ts';
import { pageOf } from './domains.ts';

export type AddressKind = 'email' | 'web_form';

/** Where requests to a council go, with the page that says so and the day a person saw it there. */
export type ProposedAddress = { readonly kind: AddressKind; readonly value: string; readonly sourceUrl: string; readonly seenOn: IsoDate };

export type AddressProblem =
  | { readonly code: 'address_malformed'; readonly kind: AddressKind }
  | { readonly code: 'source_not_a_page' }
  | { readonly code: 'no_such_day'; readonly text: string }
  | { readonly code: 'seen_in_future'; readonly day: IsoDate; readonly today: IsoDate };

const mailbox = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/** One plain mailbox and nothing else: no line break, comma, display name or bracket that could add a header or a recipient. */
export const isMailbox = (text: string): boolean => text.length <= 254 && text.indexOf('@') <= 64 && mailbox.test(text);

/** The address of a council's own form: https, with a host name, without user name or control characters. */
export const isWebForm = (text: string): boolean => text.length <= 2000 && pageOf(text)?.scheme === 'https';

/**
 * An address as a person proposes it, or why it cannot be kept. Blanks around a pasted value are dropped; anything else that
 * is not exactly an address is refused, never repaired: addresses are not guessed.
 */
export function validAddress(
  input: { readonly kind: AddressKind; readonly value: string; readonly sourceUrl: string; readonly seenOn: string },
  today: IsoDate,
): Result<ProposedAddress, AddressProblem> {
  const value = withoutBlanks(input.value);
  if (!(input.kind === 'email' ? isMailbox(value) : isWebForm(value))) return declined({ code: 'address_malformed', kind: input.kind });
  const sourceUrl = withoutBlanks(input.sourceUrl);
  if (sourceUrl.length > 2000 || !pageOf(sourceUrl)) return declined({ code: 'source_not_a_page' });
  const seenOn = IsoDate.safeParse(input.seenOn);
  if (!seenOn.success) return declined({ code: 'no_such_day', text: input.seenOn });
  if (seenOn.data > today) return declined({ code: 'seen_in_future', day: seenOn.data, today });
  return ok({ kind: input.kind, value, sourceUrl, seenOn: seenOn.data });
}

/** Drops blanks only: a line break at an end is refused like one in the middle. */
const withoutBlanks = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');
