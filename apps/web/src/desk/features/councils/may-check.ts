import type { AddressView } from './queries.ts';

/** Whether this person may say that an address is still right. Of one that a letter came back from only a coordinator may: its page may give it still. */
export const mayCheck = ({ standing, cameBack }: Pick<AddressView, 'standing' | 'cameBack'>, coordinator: boolean): boolean => standing.state === 'check_first' && (coordinator || !cameBack);

/** The address whose button is the first thing to press: none where one can be used already, nor one that somebody else has to look at. */
export const firstToSeeTo = (addresses: readonly AddressView[], coordinator: boolean): AddressView | undefined =>
  addresses.some(({ standing }) => standing.state === 'usable') ? undefined : addresses.find((address) => mayCheck(address, coordinator) || address.standing.state === 'needs_coordinator');
