import { createHmac } from 'node:crypto';
import type { MessageId, RequestId } from '@openvalve/domain';

/** Used where no domain is set; `.invalid` can never be delivered to (RFC 2606), so it is for the catcher only. */
export const undeliverableDomain = 'openvalve.invalid';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The unguessable part of a request's address: 80 bits from the installation's secret, in lower case because mail systems fold case. */
export function addressToken(requestId: RequestId, secret: string): string {
  const digest = createHmac('sha256', secret).update(`request-address:${requestId}`).digest();
  return Array.from(digest.subarray(0, 16), (byte) => base32[byte & 31]).join('');
}

/** The first twelve hexadecimal digits of a request's id: what people and addresses quote. */
export const shortId = (requestId: RequestId): string => requestId.replaceAll('-', '').slice(0, 12);

/** The address a request is sent from and answered to, used for nothing else. */
export const requestAddress = (requestId: RequestId, token: string, domain: string): string => `r-${shortId(requestId)}-${token}@${domain}`;

/** The Message-ID a message has from its draft on, brackets included. */
export const messageIdFor = (messageId: MessageId, domain: string): string => `<${messageId}@${domain}>`;
