import type { AddressProblem } from '@openvalve/domain';

/** Why something asked of the register was declined. */
export type CouncilProblem =
  | AddressProblem
  /** Its name says that nobody reads what is sent there. */
  | { code: 'address_takes_no_mail'; value: string }
  | { code: 'council_not_found'; slug: string }
  | { code: 'address_not_found'; addressId: string }
  /** The same address is already there: use that one. */
  | { code: 'address_known'; addressId: string }
  | { code: 'address_is_retired'; addressId: string }
  /** A hint is never used as it is: find its page and propose it with the day. */
  | { code: 'address_is_a_hint'; addressId: string }
  /** A letter to it came back: a coordinator checks it before it is used again. */
  | { code: 'address_came_back'; addressId: string }
  | { code: 'address_not_proposed'; addressId: string }
  | { code: 'answering_body_unknown'; answeredBy: string };
