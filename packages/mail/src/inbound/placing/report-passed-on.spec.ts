import { describe, expect, it } from 'vitest';
import { readMail } from '../read-mail.ts';
import { reportPassedOn } from './report-passed-on.ts';

const report = [
  'From: Mail Delivery System <MAILER-DAEMON@relay.example>', 'To: jo@home.example', 'Subject: Undelivered Mail Returned to Sender', 'Return-Path: <>', 'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b', 'Content-Type: text/plain', '', 'I am sorry: it could not be delivered.', '',
  '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; relay.example', '', 'Final-Recipient: rfc822; foi@council.example', 'Action: failed', 'Status: 5.1.1', 'Remote-MTA: dns; mx.council.example',
  'Diagnostic-Code: smtp; 550 5.1.1 No such mailbox here', '', '--b', 'Content-Type: text/rfc822-headers', '', 'Message-ID: <letter@desk.example>', '', '--b--', '',
];
const person = ['From: Jo Carr <jo@home.example>', 'To: r-1-a@desk.example', 'Subject: Fwd: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0'];
const around = (inside: readonly string[], words = 'This came to me. What now?'): string[] => [
  ...person, 'Content-Type: multipart/mixed; boundary="m"', '', '--m', 'Content-Type: text/plain', '', words, '', '--m', 'Content-Type: message/rfc822', 'Content-Disposition: attachment', '', ...inside, '--m--', '',
];
const read = (lines: readonly string[]) => readMail(Buffer.from(lines.join('\r\n')));
const said = { recipients: ['foi@council.example'], status: '5.1.1', permanent: true, delayed: false, server: 'mx.council.example', ofMessageId: '<letter@desk.example>' };

describe('a report of non-delivery that a person sends on', () => {
  it('is read inside their mail, and their mail stays a person’s', async () => {
    const mail = await read(around(report));
    expect(mail).toMatchObject({ kind: 'message', bounce: null, reportInside: said });
    expect(reportPassedOn(mail)).toMatchObject(said);
  });

  it('is found however deep it lies', async () => {
    const inner = around(report).map((line) => line.replaceAll('--m', '--n').replace('"m"', '"n"'));
    expect(reportPassedOn(await read(around(inner)))).toMatchObject(said);
  });

  it('is read among their words, as far as those say it', async () => {
    const words = [
      'Please see below.', '', '---------- Forwarded message ---------', 'From: Mail Delivery Subsystem <mailer-daemon@mail.example>', 'Date: Tue, 24 Nov 2026 at 10:12', 'Subject: Delivery Status Notification (Failure)', 'To: <jo@home.example>', '',
      'Your message wasn’t delivered to foi@council.example because the address couldn’t be found, or is unable to receive mail.', '', 'The response was:', '550 5.1.1 The email account that you tried to reach does not exist.', '',
    ];
    const mail = await read([...person, 'Content-Type: text/plain; charset=utf-8', '', ...words]);
    expect([mail.kind, mail.reportInside]).toEqual(['message', null]);
    expect(reportPassedOn(mail)).toMatchObject({ recipients: ['foi@council.example'], status: '5.1.1', permanent: true });
  });

  it('is none where the mail inside is somebody’s own, and where the mail is a report itself', async () => {
    const letter = ['From: FOI Team <foi@council.example>', 'To: jo@home.example', 'Subject: Your request', '', 'We hold nothing. Our delivery of services is not affected.', ''];
    expect(reportPassedOn(await read(around(letter)))).toBeNull();
    const itself = await read(report);
    expect([itself.kind, reportPassedOn(itself), itself.reportInside]).toEqual(['bounce', null, null]);
  });
});
