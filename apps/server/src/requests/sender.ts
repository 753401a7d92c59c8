import { addressToken, messageIdFor, requestAddress, undeliverableDomain } from '@openvalve/mail';
import type { MessageId, RequestId } from '@openvalve/domain';
import type { Env } from '../env.ts';

type Installation = Pick<Env, 'secret' | 'mailDomain'>;

const domainOf = ({ mailDomain }: Installation): string => mailDomain ?? undeliverableDomain;

/** The address a request's letters come from and answers go to. Without a mail domain it can reach nobody: then only the catcher takes mail. */
export const senderAddress = (requestId: RequestId, env: Installation): string =>
  requestAddress(requestId, addressToken(requestId, env.secret), domainOf(env));

/** Where mail to a request arrives; null where this installation takes none in. */
export const receivingAddress = (requestId: RequestId, env: Installation & Pick<Env, 'imapUrl' | 'smtpReceivePort'>): string | null =>
  env.mailDomain !== null && (env.imapUrl !== null || env.smtpReceivePort !== null) ? senderAddress(requestId, env) : null;

/** The Message-ID a letter has from its draft on. */
export const letterMessageId = (messageId: MessageId, env: Installation): string => messageIdFor(messageId, domainOf(env));
