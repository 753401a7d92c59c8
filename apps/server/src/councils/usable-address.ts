import type { listAddresses } from '@openvalve/db';
import { addressStanding, type AddressStanding, type IsoDate } from '@openvalve/domain';
import { takesNoMail } from '@openvalve/mail';
import type { AddressView } from './views.ts';

export type AddressRow = Awaited<ReturnType<typeof listAddresses>>[number];

/** Whether a letter to this address came back, and nobody has checked or confirmed it since. */
export const cameBack = ({ cameBackAt, checkedAt, confirmedAt }: AddressRow): boolean =>
  cameBackAt !== null && [checkedAt, confirmedAt].every((at) => at === null || at <= cameBackAt);

/** Whether a letter may go to this address today: the domain's one rule, asked of a row. */
export const standingOf = (row: AddressRow, today: IsoDate): AddressStanding =>
  addressStanding(
    {
      value: row.value,
      origin: row.origin,
      confidence: row.confidence,
      seenOn: row.seenOn,
      checked: row.checkedAt !== null,
      confirmed: row.confirmedAt !== null,
      cameBack: cameBack(row),
      retired: row.retiredAt !== null,
    },
    row,
    today,
  );

/** An address with what may be done with it. */
export const addressView = (row: AddressRow, today: IsoDate): AddressView => ({
  id: row.id,
  kind: row.kind,
  value: row.value,
  sourceUrl: row.sourceUrl,
  seenOn: row.seenOn,
  note: row.note,
  confidence: row.confidence,
  standing: standingOf(row, today),
  cameBack: cameBack(row),
});

const order: readonly AddressStanding['state'][] = ['usable', 'check_first', 'needs_coordinator', 'hint', 'retired'];

/** A council's addresses, best first: what can be used now, then mail before forms; one that letters came back from after others like it. Retired ones are last. */
export const addressViews = (rows: readonly AddressRow[], today: IsoDate): AddressView[] =>
  rows
    .toSorted((one, other) => Number(cameBack(one)) - Number(cameBack(other)))
    .map((row) => addressView(row, today))
    .toSorted((one, other) => order.indexOf(one.standing.state) - order.indexOf(other.standing.state) || Number(one.kind === 'web_form') - Number(other.kind === 'web_form'));

/** Why no mail can go to a council now, in the order in which somebody can do something about it. */
export type NoAddress =
  | { code: 'address_to_check'; addressId: string }
  | { code: 'address_is_a_form'; url: string }
  | { code: 'address_to_confirm'; addressId: string }
  | { code: 'no_address' };

/** Where a letter by mail would go, or why it cannot: never to an address nobody reads, however it came to be on file. Takes the views best first. */
export function mailAddress(addresses: readonly AddressView[]): AddressView | NoAddress {
  const first = (kind: AddressView['kind'], state: AddressStanding['state']) =>
    addresses.find((address) => address.kind === kind && address.standing.state === state && !(kind === 'email' && takesNoMail(address.value)));
  const usable = first('email', 'usable');
  if (usable) return usable;
  const toCheck = first('email', 'check_first');
  if (toCheck) return { code: 'address_to_check', addressId: toCheck.id };
  const form = first('web_form', 'usable') ?? first('web_form', 'check_first');
  if (form) return form.standing.state === 'usable' ? { code: 'address_is_a_form', url: form.value } : { code: 'address_to_check', addressId: form.id };
  const toConfirm = first('email', 'needs_coordinator') ?? first('web_form', 'needs_coordinator');
  return toConfirm ? { code: 'address_to_confirm', addressId: toConfirm.id } : { code: 'no_address' };
}
