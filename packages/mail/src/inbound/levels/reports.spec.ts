import { describe, expect, it } from 'vitest';
import { readMail } from '../read-mail.ts';

const report = (head: string): string =>
  ['From: Mail system <mailer-daemon@mx.council.example>', 'To: r-1-a@mail.example', 'Subject: Undeliverable: Your request', 'MIME-Version: 1.0', 'Content-Type: multipart/report; boundary=b', '', '--b', '',
    'Your message could not be delivered.', '--b', ...head.split('\n'), '', 'Reporting-MTA: dns; mx.council.example', '', 'Final-Recipient: rfc822; foi@council.example', 'Action: failed', 'Status: 5.1.1', '', '--b--', ''].join('\r\n');

describe('a delivery status without its type', () => {
  it('is read as what it is, by its name and its first lines', async () => {
    const { kind, bounce } = await readMail(Buffer.from(report('Content-Type: application/octet-stream; name="delivery-status"')));
    expect(kind).toBe('bounce');
    expect(bounce).toMatchObject({ recipients: ['foi@council.example'], status: '5.1.1', permanent: true, server: 'mx.council.example' });
  });

  it('says the same with its type', async () => {
    const typed = await readMail(Buffer.from(report('Content-Type: message/delivery-status')));
    const untyped = await readMail(Buffer.from(report('Content-Type: application/octet-stream; name="delivery-status"')));
    expect(untyped.bounce).toEqual(typed.bounce);
  });
});
