import { findIncomingMail, readCaseFile } from '@openvalve/db';
import type { IncomingMailId, RequestId } from '@openvalve/domain';
import type { World } from '../../testing/create-world.ts';
import { senderAddress } from '../../requests/sender.ts';
import { storeMail, type ArrivingMail } from '../inbound/store-mail.ts';

/** What a mail is made of, where it is not what one usually is. `files` are text files by name. */
export type Outside = {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly messageId?: string | null;
  readonly headers?: readonly string[];
  readonly text?: string;
  readonly files?: Readonly<Record<string, string>>;
};

let made = 0;

/** A mail as a council’s server would bring it, byte for byte. */
export function aMail({ from = 'FOI desk <foi-desk@kent.gov.uk>', to = 'someone@elsewhere.example', subject = 'Your request', messageId, headers = [], text = 'Dear Ada,\r\n\r\nThank you for your request.\r\n', files = {} }: Outside = {}): Buffer {
  made += 1;
  const id = messageId === undefined ? `<mail-${made}@mail.kent.gov.uk>` : messageId;
  const names = Object.entries(files);
  const boundary = 'the-border';
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...(id === null ? [] : [`Message-ID: ${id}`]), 'Date: Mon, 23 Nov 2026 10:00:00 +0000', 'MIME-Version: 1.0', ...headers];
  if (names.length === 0) return Buffer.from([...head, ...(headers.some((each) => /^content-type/i.test(each)) ? [] : ['Content-Type: text/plain; charset=utf-8']), '', text].join('\r\n'));
  const parts = names.map(([name, content]) => [`--${boundary}`, `Content-Type: text/csv; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, '', content].join('\r\n'));
  return Buffer.from([...head, `Content-Type: multipart/mixed; boundary="${boundary}"`, '', `--${boundary}`, 'Content-Type: text/plain; charset=utf-8', '', text, ...parts, `--${boundary}--`, ''].join('\r\n'));
}

/** The address a request is answered to. */
export const addressOf = ({ deps }: World, { requestId }: { requestId: RequestId }): string => senderAddress(requestId, deps.env);

/** Stores a mail as a receiver does; nothing has read it yet. */
export async function stored(world: World, content: Buffer, how: Partial<ArrivingMail> = {}): Promise<IncomingMailId> {
  return (await storeMail(world.deps, { content, cameThrough: 'smtp', arrivedAt: world.deps.now(), ...how })).mailId;
}

/** Stores a mail and lets the program read it. */
export async function received(world: World, content: Buffer, how: Partial<ArrivingMail> = {}): Promise<IncomingMailId> {
  const mailId = await stored(world, content, how);
  await world.runDueJobs();
  return mailId;
}

/** A mail on record. */
export async function onRecord({ db }: World, mailId: IncomingMailId) {
  const row = await findIncomingMail(db, mailId);
  if (!row) throw new Error('This mail is not on record.');
  return row;
}

/** What happened to a request, by name. */
export const happenedTo = async ({ db }: World, { requestId }: { requestId: RequestId }): Promise<string[]> => (await readCaseFile(db, requestId)).map(({ event }) => event.type);

/** A report that a mail did not arrive, as mail servers write it (RFC 3464). */
export const aBounce = ({ to, of, recipient, status = '5.1.1', action = 'failed' }: { to: string; of?: string | undefined; recipient: string; status?: string; action?: string }): Buffer =>
  Buffer.from(
    [
      'From: Mail Delivery System <MAILER-DAEMON@relay.example>', `To: ${to}`, 'Subject: Undelivered Mail Returned to Sender', `Message-ID: <bounce-${(made += 1)}@relay.example>`, 'Return-Path: <>', 'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b', 'Content-Type: text/plain', '', 'I am sorry: it could not be delivered.', '',
      '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', `Final-Recipient: rfc822; ${recipient}`, `Action: ${action}`, `Status: ${status}`, 'Remote-MTA: dns; mx.kent.gov.uk',
      `Diagnostic-Code: smtp; 550 ${status} No such mailbox here`, '',
      ...(of === undefined ? [] : ['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${of}`, '']), '--b--', '',
    ].join('\r\n'),
  );
