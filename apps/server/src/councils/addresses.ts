import {
  findAddress, findCouncil, insertAddress, listAddresses, listProposedAddresses, markAddressChecked, markAddressConfirmed, markAddressRetired, recordAction, type Trx,
} from '@openvalve/db';
import { declined, holds, ok, validAddress, type CouncilSlug, type PersonId, type Result, type Role } from '@openvalve/domain';
import { takesNoMail } from '@openvalve/mail';
import { allOrNothing } from '../all-or-nothing.ts';
import { today, type Deps } from '../deps.ts';
import type { CouncilProblem } from './problems.ts';
import { addressView, cameBack, standingOf } from './usable-address.ts';
import type { AddressToConfirmView, AddressView } from './views.ts';

type Person = { readonly id: PersonId; readonly roles: readonly Role[] };
type OfAddress = { person: Person; addressId: string };
type Proposal = { person: Person; slug: CouncilSlug; kind: 'email' | 'web_form'; value: string; sourceUrl: string; seenOn: string };
type Answer = Promise<Result<AddressView, CouncilProblem>>;

/**
 * Puts an address a person found on file, with the page and the day. One already usable is not proposed again; a hint, or one
 * that was retired, becomes this sighting of it. Nothing is repaired or guessed.
 */
export function proposeAddress(deps: Deps, { person, slug, ...proposal }: Proposal): Answer {
  return allOrNothing<AddressView, CouncilProblem>(deps.db, async (trx) => {
    if (!(await findCouncil(trx, slug))) return declined({ code: 'council_not_found', slug });
    const valid = validAddress(proposal, today(deps));
    if (!valid.ok) return valid;
    if (valid.value.kind === 'email' && takesNoMail(valid.value.value)) return declined({ code: 'address_takes_no_mail', value: valid.value.value });
    const known = (await listAddresses(trx, { councilSlug: slug })).find(
      (row) => row.kind === valid.value.kind && row.value.toLowerCase() === valid.value.value.toLowerCase(),
    );
    const state = known && standingOf(known, today(deps)).state;
    if (known && (state === 'usable' || state === 'needs_coordinator')) return declined({ code: 'address_known', addressId: known.id });
    if (known && state === 'check_first') {
      if (isForACoordinator(person, known)) return declined({ code: 'address_came_back', addressId: known.id });
      // Whoever gives the page and the day again has looked: that is the check the register asks for.
      await markAddressChecked(trx, { id: known.id, by: person.id, at: deps.now() });
      return noted(deps, trx, { person, addressId: known.id }, 'address-checked');
    }
    const { id } = await insertAddress(trx, { councilSlug: slug, ...valid.value, proposedBy: person.id, at: deps.now() });
    return noted(deps, trx, { person, addressId: id }, 'address-proposed');
  });
}

/** Somebody opened the page again and the address is still there: a register address can be used from now on. */
export const checkAddress = (deps: Deps, asked: OfAddress): Answer =>
  mark(deps, asked, 'address-checked', markAddressChecked, (state, row) => {
    if (state === 'hint') return { code: 'address_is_a_hint', addressId: row.id };
    return isForACoordinator(asked.person, row) ? { code: 'address_came_back', addressId: row.id } : null;
  });

/** The page may give it still: whether letters arrive there again is for a coordinator to find out. */
const isForACoordinator = (person: Person, row: Row): boolean => cameBack(row) && !holds(person.roles, 'coordinator');

/** A coordinator vouches for an address outside the council's own domains. */
export const confirmAddress = (deps: Deps, asked: OfAddress): Answer =>
  mark(deps, asked, 'address-confirmed', markAddressConfirmed, (_, row) => (row.origin === 'person' ? null : { code: 'address_not_proposed', addressId: row.id }));

/** An address that no longer works is kept and never used again. */
export const retireAddress = (deps: Deps, asked: OfAddress): Answer => mark(deps, asked, 'address-retired', markAddressRetired, () => null);

/** Addresses that wait for a coordinator. */
export async function addressesToConfirm(deps: Deps): Promise<AddressToConfirmView[]> {
  const waiting = (await listProposedAddresses(deps.db)).filter((row) => standingOf(row, today(deps)).state === 'needs_coordinator');
  return waiting.map((row) => ({
    address: addressView(row, today(deps)),
    council: { slug: row.councilSlug, name: row.councilName, websiteDomain: row.councilDomain },
    proposedBy: row.proposedByName ?? '',
    proposedAt: row.createdAt.toISOString() as AddressToConfirmView['proposedAt'],
  }));
}

type Row = NonNullable<Awaited<ReturnType<typeof findAddress>>>;
type Mark = (trx: Trx, by: { id: string; by: PersonId; at: Date }) => Promise<boolean>;

function mark(deps: Deps, asked: OfAddress, action: string, write: Mark, against: (state: string, row: Row) => CouncilProblem | null): Answer {
  return allOrNothing<AddressView, CouncilProblem>(deps.db, async (trx) => {
    const row = await findAddress(trx, asked.addressId);
    if (!row) return declined({ code: 'address_not_found', addressId: asked.addressId });
    if (row.retiredAt !== null) return declined({ code: 'address_is_retired', addressId: row.id });
    const problem = against(standingOf(row, today(deps)).state, row);
    if (problem) return declined(problem);
    const written = await write(trx, { id: row.id, by: asked.person.id, at: deps.now() });
    return written ? noted(deps, trx, asked, action) : declined({ code: 'address_is_retired', addressId: row.id });
  });
}

async function noted(deps: Deps, trx: Trx, { person, addressId }: OfAddress, action: string): Promise<Result<AddressView, CouncilProblem>> {
  await recordAction(trx, { actor: person.id, action, subject: addressId, at: deps.now() });
  const row = await findAddress(trx, addressId);
  return row ? ok(addressView(row, today(deps))) : declined({ code: 'address_not_found', addressId });
}
