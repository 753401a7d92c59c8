import { randomUUID } from 'node:crypto';
import type { Resolver } from 'node:dns/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { endMailCheck, findMailCheck, insertMailCheck, noteMailCheckSent, type CheckSent } from '@openvalve/db';
import type { MessageId, RequestId } from '@openvalve/domain';
import { addressToken, messageIdFor, requestAddress, smtp, type DkimKey, type Transport } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import { writeMail } from '../../outbox/write-mail.ts';
import { dkimKeyOf } from '../dkim-key.ts';
import { settingsOfMail, smtpHostOf } from '../settings-of-mail.ts';
import { dnsFacts } from './dns-facts.ts';
import { judgeRecords } from './judge-records.ts';
import type { MailCheck } from './verdict.ts';

export type DoctorParts = {
  readonly resolver: Resolver;
  /** How long to wait for the message to come back, in milliseconds. */
  readonly patience: number;
  /** The mail server; over SMTP at `env.smtpUrl` unless a test brings its own. */
  readonly server?: Transport | undefined;
};

/**
 * Checks the mail settings and keeps what it found: the records of the domain, then a message from an address like a request's
 * to itself, through the mail server letters go through, until whatever receives mail here has marked it as arrived
 * (`noteMailCheckArrived`). Nobody else gets anything.
 */
export async function runDoctor(deps: Deps, { resolver, patience, server }: DoctorParts): Promise<MailCheck> {
  const { env, db } = deps;
  const domain = env.mailDomain;
  if (domain === null) throw new Error('MAIL_DOMAIN is not set: there is no mail to check. Set it to a domain used for nothing but requests.');
  const dkim = dkimKeyOf(env);
  const id = randomUUID();
  // The shape of a request's address, so that whatever sorts mail there sorts this alike.
  const address = requestAddress(id as RequestId, addressToken(id as RequestId, env.secret), domain);
  const facts = await dnsFacts(resolver, { domain, selector: dkim?.selector ?? null });
  const receives = env.smtpReceivePort === null ? null : new URL(env.baseUrl).hostname;
  const records = judgeRecords(facts, { domain, dkim, smtpHost: smtpHostOf(env), receives });
  await insertMailCheck(db, { id, settings: settingsOfMail(env, dkim), address, records, at: deps.now() });

  const transport = server ?? (env.smtpUrl === null ? undefined : smtp({ url: env.smtpUrl }));
  const sent = transport === undefined ? null : await sendToItself({ transport, id, address, domain, dkim, at: deps.now() });
  await noteMailCheckSent(db, { id, sent });
  if (sent?.result === 'accepted' || sent?.result === 'uncertain') await comesBack(deps, id, patience);
  await endMailCheck(db, { id, at: deps.now() });
  return found(deps, id);
}

type Sending = { transport: Transport; id: string; address: string; domain: string; dkim: DkimKey | null; at: Date };

async function sendToItself({ transport, id, address, domain, dkim, at }: Sending): Promise<CheckSent> {
  const written = await writeMail(
    {
      messageId: messageIdFor(id as MessageId, domain),
      from: { name: 'Open Valve', address },
      to: address,
      subject: 'A check of the mail settings',
      text: 'Open Valve sent this to itself to see whether it comes back as it went. Nothing has to be done with it.\n',
      date: at,
      autoSubmitted: true,
    },
    dkim,
  );
  const { result, server, said } = 'refused' in written ? written.refused : await transport.deliver({ from: address, to: [address], raw: written.raw });
  return { result, server, said, from: address, envelopeFrom: address };
}

async function comesBack(deps: Deps, id: string, patience: number): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; await pause(Math.min(500, patience))) {
    if ((await found(deps, id)).arrivedAt !== null) return;
  }
}

async function found(deps: Deps, id: string): Promise<MailCheck> {
  const check = await findMailCheck(deps.db, id);
  if (check === undefined) throw new Error('The check that was just begun is gone: somebody emptied the database.');
  return check;
}
