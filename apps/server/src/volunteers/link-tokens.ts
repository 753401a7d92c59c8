import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a link is for: a token made for one is never good for the other. */
export type LinkPurpose = 'sign-in' | 'invitation' | 'stop-reminders';

/** The public half of a link's token: random, and safe to keep in a queue, for without the secret it opens nothing. */
export const newNonce = (): string => randomBytes(18).toString('base64url');

/**
 * The token of a link: its nonce and what the installation's secret makes of it, 32 bytes. So a mail can be written from
 * the queue, and a link copied, although only the token's hash is ever stored.
 */
export const linkToken = (purpose: LinkPurpose, nonce: string, secret: string): string =>
  `${nonce}.${createHmac('sha256', secret).update(`${purpose}:${nonce}`).digest('base64url')}`;

/** The nonce of a token made by `linkToken`. */
export const nonceOf = (token: string): string => token.slice(0, Math.max(token.indexOf('.'), 0));

/** What is stored of an invitation's token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
