import { listCaughtMail } from '@openvalve/db';
import { holds, instant } from '@openvalve/domain';
import { readComposed } from '@openvalve/mail';
import type { Deps } from '../deps.ts';
import type { SignedIn } from '../trpc.ts';
import { masked } from './masked.ts';
import type { CaughtMailView } from './views.ts';

/**
 * The Outbox as this person may see it: council letters of their own requests, or all of them for those who may open any
 * council mail; mail to our own people for admins only. No link in it works.
 */
export async function caughtMail(deps: Deps, person: SignedIn): Promise<CaughtMailView[]> {
  const everyRequest = holds(person.roles, 'coordinator', 'reviewer');
  const admin = holds(person.roles, 'admin');
  const caught = await listCaughtMail(deps.db, everyRequest ? {} : { applicantId: person.id });
  return caught
    .filter(({ purpose }) => purpose === 'council' || admin)
    .map(({ id, purpose, raw, caughtAt, requestId }) => {
      const { from, to, subject, text } = readComposed(raw);
      return { id, purpose, from, to, subject, text: masked(text), at: instant(caughtAt), requestId };
    });
}

export type DeliveryStatus = { readonly delivery: 'catcher' | 'live'; readonly reason: 'not_switched_on' | 'switched_on' };

/** Whether letters leave this machine, and why. */
export const deliveryStatus = ({ mailer }: Deps): DeliveryStatus =>
  mailer.delivery === 'live' ? { delivery: 'live', reason: 'switched_on' } : { delivery: 'catcher', reason: 'not_switched_on' };
