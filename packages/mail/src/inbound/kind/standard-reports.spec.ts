import { describe, expect, it } from 'vitest';
import { aMail, aReport } from '../../testing/a-mail-of-kind.ts';
import { kindOf } from './kind-of.ts';

const failed = ['Final-Recipient: rfc822; foi@ambleford.example', 'Action: failed', 'Status: 5.1.1', 'Remote-MTA: dns; mx1.ambleford.example', 'Diagnostic-Code: smtp; 550 5.1.1 <foi@ambleford.example>:', '    nobody of that name'];

describe('a standard report of non-delivery', () => {
  it('gives recipient, code, server and what the server said', () => {
    expect(kindOf(aReport(failed))).toEqual({
      kind: 'bounce',
      bounce: {
        recipients: ['foi@ambleford.example'], status: '5.1.1', permanent: true, delayed: false, server: 'mx1.ambleford.example',
        said: '550 5.1.1 <foi@ambleford.example>: nobody of that name', ofMessageId: null,
      },
    });
  });

  it('names the mail that did not arrive, from the copy inside it', () => {
    const { reportParts } = aReport(failed);
    const inside = { contentType: 'text/rfc822-headers', text: 'From: r-1@mail.example\r\nTo: foi@ambleford.example\r\nMessage-ID:\r\n <5b0c8b1e@mail.example>\r\n' };
    expect(kindOf(aReport(failed, { reportParts: [...reportParts, inside] })).bounce?.ofMessageId).toBe('<5b0c8b1e@mail.example>');
    expect(kindOf(aReport(failed, { headers: { 'in-reply-to': '<answered@mail.example>' } })).bounce?.ofMessageId).toBe('<answered@mail.example>');
  });

  it('is of the address we wrote to and of the one it was passed on to', () => {
    const fields = ['Original-Recipient: rfc822;foi@ambleford.example', 'Final-Recipient: RFC822; old.mailbox@hosted.example', 'Action: failed', 'Status: 5.2.1'];
    expect(kindOf(aReport(fields)).bounce?.recipients).toEqual(['foi@ambleford.example', 'old.mailbox@hosted.example']);
  });

  it('suppresses nothing where the mail is only late', () => {
    const found = kindOf(aReport(['Final-Recipient: rfc822; foi@ambleford.example', 'Action: delayed', 'Status: 4.4.1', 'Will-Retry-Until: Sat, 7 Nov 2026 09:15:00 +0000'], { subject: 'Warning: not delivered yet' }));
    expect(found).toMatchObject({ kind: 'bounce', bounce: { permanent: false, delayed: true, status: '4.4.1' } });
  });

  it('is not permanent where the server gave up on something that may pass', () => {
    expect(kindOf(aReport(['Final-Recipient: rfc822; foi@ambleford.example', 'Action: failed', 'Status: 4.4.7'])).bounce).toMatchObject({ permanent: false, delayed: false, status: '4.4.7' });
  });

  it('is about those it failed for, where it reached others', () => {
    const two = ['Final-Recipient: rfc822; arrived@ambleford.example', 'Action: relayed', 'Status: 2.1.9', '', 'Final-Recipient: rfc822; lost@ambleford.example', 'Action: failed', 'Status: 5.7.1'];
    expect(kindOf(aReport(two)).bounce).toMatchObject({ recipients: ['lost@ambleford.example'], status: '5.7.1' });
  });

  it.each(['delivered', 'relayed', 'expanded'])('is no bounce where it says %s', (action) => {
    expect(kindOf(aReport([`Final-Recipient: rfc822; foi@ambleford.example`, `Action: ${action}`, 'Status: 2.0.0'], { subject: 'Successful Mail Delivery Report' }))).toEqual({ kind: 'automatic-reply', bounce: null });
  });

  it('reads the same in Windows, Unix and old Macintosh lines', () => {
    const seen = ['\n', '\r\n', '\r'].map((end) => {
      const mail = aReport(failed);
      return kindOf({ ...mail, reportParts: mail.reportParts.map((part) => ({ ...part, text: part.text.replaceAll('\n', end) })) });
    });
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('is one without an action, by its code; and without its machine-readable part, by its name', () => {
    expect(kindOf(aReport(['Final-Recipient: rfc822; foi@ambleford.example', 'Status: 5.0.0'])).kind).toBe('bounce');
    expect(kindOf(aReport([], { reportParts: [], text: 'Sorry. It did not get there.' })).kind).toBe('bounce');
  });

  it('is read where its fields stand among the words', () => {
    const words = aMail({ from: 'MAILER-DAEMON@relay.example', subject: 'Undelivered Mail', text: `It did not arrive.\n\nReporting-MTA: dns; relay.mail.example\n\n${failed.join('\n')}\n` });
    expect(kindOf(words).bounce).toMatchObject({ recipients: ['foi@ambleford.example'], status: '5.1.1', server: 'mx1.ambleford.example' });
    expect(kindOf({ ...words, from: { name: 'Jo Carr', address: 'jo@ambleford.example' }, headers: new Map(), returnPath: 'jo@ambleford.example', subject: 'Look at this' }).kind).toBe('message');
  });

  it('says nothing of this mail where a person passes one on', () => {
    const { reportParts } = aReport(failed);
    const passedOn = aMail({ subject: 'FW: Undelivered Mail Returned to Sender', contentType: 'multipart/mixed; boundary=b', reportParts, text: 'This came back to us. Please send it again to foi@ambleford.example.' });
    expect(kindOf(passedOn)).toEqual({ kind: 'message', bounce: null });
  });
});

describe('word from a machine about a mail that arrived', () => {
  it('is an automatic reply where it is a receipt for reading or for deleting unread', () => {
    const receipt = { contentType: 'multipart/report; report-type=disposition-notification; boundary=b', reportParts: [{ contentType: 'message/disposition-notification', text: 'Disposition: automatic-action/MDN-sent-automatically; deleted' }] };
    expect(kindOf(aMail({ ...receipt, subject: 'Not read: Our request', returnPath: '' }))).toEqual({ kind: 'automatic-reply', bounce: null });
    expect(kindOf(aMail({ subject: 'Read: Our request', text: 'Your message to the FOI team was read on Monday.' })).kind).toBe('automatic-reply');
  });

  it('is an automatic reply where old mail programs say it in words', () => {
    expect(kindOf(aMail({ subject: 'Return Receipt', returnPath: '', text: 'Your document: Our request was received by: Jo Carr at 10:00' })).kind).toBe('automatic-reply');
    expect(kindOf(aMail({ from: 'Mailer-Daemon@ambleford.example', subject: 'Message status - opened', text: 'Your message was opened.' })).kind).toBe('automatic-reply');
  });

  it('is a bounce where a server refused the mail and calls that deleting it unread', () => {
    const part = { contentType: 'message/disposition-notification', text: 'Final-Recipient: rfc822; gone@ambleford.example\nDisposition: automatic-action/MDN-sent-automatically; deleted' };
    const refused = aMail({ from: 'postmaster@ambleford.example', returnPath: '', subject: 'Rejected: Our request', contentType: 'multipart/report; report-type=disposition-notification', reportParts: [part], text: 'Your message to <gone@ambleford.example> was automatically rejected:\nQuota exceeded' });
    expect(kindOf(refused)).toMatchObject({ kind: 'bounce', bounce: { recipients: ['gone@ambleford.example'], permanent: false } });
  });

  it('is no bounce where it is a complaint about unwanted mail', () => {
    const complaint = { contentType: 'multipart/report; report-type=feedback-report', reportParts: [{ contentType: 'message/feedback-report', text: 'Feedback-Type: abuse' }] };
    expect(kindOf(aMail({ ...complaint, from: 'postmaster@webmail.example', subject: 'Email feedback report' })).kind).toBe('automatic-reply');
  });
});
