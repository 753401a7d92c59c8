import { timingSafeEqual } from 'node:crypto';
import { PersonId } from '@openvalve/domain';
import type { Env } from '../env.ts';
import { linkToken, nonceOf } from '../volunteers/link-tokens.ts';

type Installation = Pick<Env, 'baseUrl' | 'secret'>;

/** Where one press ends a person's reminders, without signing in and for good: it opens nothing else. */
export const stopLink = (personId: PersonId, { baseUrl, secret }: Installation): string => `${baseUrl}/reminders/stop?token=${linkToken('stop-reminders', personId, secret)}`;

/** Whose reminders a link's token ends; null for a token we did not make. */
export function personOfStopToken(token: string, { secret }: Pick<Env, 'secret'>): PersonId | null {
  const personId = PersonId.safeParse(nonceOf(token));
  if (!personId.success) return null;
  const [given, ours] = [Buffer.from(token), Buffer.from(linkToken('stop-reminders', personId.data, secret))];
  return given.length === ours.length && timingSafeEqual(given, ours) ? personId.data : null;
}
