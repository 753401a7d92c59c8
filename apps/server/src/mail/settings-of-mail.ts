import { createHmac } from 'node:crypto';
import type { DkimKey } from '@openvalve/mail';
import type { Env } from '../env.ts';

/**
 * What a check of the mail settings was made with, as a keyed hash: it tells other settings apart and gives none of them away.
 * Whether mail is live is not among them.
 */
export const settingsOfMail = ({ secret, smtpUrl, mailDomain, mailFrom }: Pick<Env, 'secret' | 'smtpUrl' | 'mailDomain' | 'mailFrom'>, dkim: DkimKey | null): string =>
  createHmac('sha256', secret).update(`mail-settings:${JSON.stringify([smtpUrl, mailDomain, mailFrom, dkim?.selector ?? null, dkim?.publicKey ?? null])}`).digest('hex');

/** The host of `SMTP_URL`, for people to read. */
export function smtpHostOf({ smtpUrl }: Pick<Env, 'smtpUrl'>): string | null {
  return smtpUrl === null ? null : new URL(smtpUrl).hostname;
}
