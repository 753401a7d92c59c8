import type { IsoDate } from '../shared/iso-date.ts';
import { domainMatches } from './domains.ts';

/**
 * Whether a letter may go to an address now, and if not what has to happen first: somebody looks it up again (`check_first`),
 * a coordinator confirms it (`needs_coordinator`), or somebody finds a page that gives it (`hint`).
 */
export type AddressStanding =
  | { readonly state: 'usable' }
  | { readonly state: 'check_first' }
  | { readonly state: 'hint' }
  | { readonly state: 'needs_coordinator' }
  | { readonly state: 'retired' };

export type KnownAddress = {
  readonly value: string;
  readonly origin: 'register' | 'person';
  readonly confidence: 'high' | 'medium' | 'low' | null;
  readonly seenOn: IsoDate;
  /** Somebody looked at the page again and it is still there. */
  readonly checked: boolean;
  /** A coordinator vouched for it. */
  readonly confirmed: boolean;
  /** A letter to it came back, and no coordinator has looked since. */
  readonly cameBack: boolean;
  readonly retired: boolean;
};

/**
 * The one rule about using addresses. From the register: high and medium confidence are checked before first use, low and
 * unmarked ones are hints. Proposed by a person: at once where the domain is the council's or its answering body's, else after a
 * coordinator confirmed it. A day seen that has not come yet is no sighting, so such an address waits for a check; so does one that
 * a letter came back from, however it could be used before.
 */
export function addressStanding(address: KnownAddress, domains: Domains, today: IsoDate): AddressStanding {
  const standing = untilItCameBack(address, domains, today);
  return standing.state === 'usable' && address.cameBack ? { state: 'check_first' } : standing;
}

type Domains = { councilDomain: string; answeringDomain: string | null };

function untilItCameBack(address: KnownAddress, { councilDomain, answeringDomain }: Domains, today: IsoDate): AddressStanding {
  if (address.retired) return { state: 'retired' };
  if (address.origin === 'register') {
    if (address.confidence !== 'high' && address.confidence !== 'medium') return { state: 'hint' };
    return { state: address.checked || address.confirmed ? 'usable' : 'check_first' };
  }
  if (address.seenOn > today && !address.checked) return { state: 'check_first' };
  const itsOwn = domainMatches(address.value, councilDomain) || (answeringDomain !== null && domainMatches(address.value, answeringDomain));
  return { state: itsOwn || address.confirmed ? 'usable' : 'needs_coordinator' };
}
