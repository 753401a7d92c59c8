import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../parsed-mail.ts';
import { forwardedMail } from './forwarded-mail.ts';

const words = 'Dear Casey Morgan,\n\nThe plan is attached.\n';
const attached = (text: string): ParsedFile => ({
  filename: 'Your request.txt', contentType: 'text/plain', declaredType: 'message/rfc822', size: text.length, sha256: '', inline: false, contentId: null, content: new TextEncoder().encode(text),
});

describe('a mail that was passed on', () => {
  it.each([
    ['Outlook', `See below.\n\n________________________________\nFrom: FOI Team <foi@ambleford.example>\nSent: 02 November 2026 09:15\nTo: Casey Morgan <casey@home.example>\nSubject: Your request\n\n${words}`],
    ['an older Outlook', `-----Original Message-----\nFrom: FOI Team [mailto:foi@ambleford.example]\nSent: Monday, November 2, 2026 9:15 AM\nTo: Casey Morgan\nSubject: Your request\n\n${words}`],
    ['Gmail', `---------- Forwarded message ---------\nFrom: FOI Team <foi@ambleford.example>\nDate: Mon, 2 Nov 2026 at 09:15\nSubject: Your request\nTo: <casey@home.example>\n\n\n${words}`],
    ['Apple', `Sent from my phone\n\nBegin forwarded message:\n\n> From: FOI Team <foi@ambleford.example>\n> Subject: Your request\n> Date: 2 November 2026 at 09:15:00 GMT\n> To: Casey Morgan <casey@home.example>\n> \n> ${words.replaceAll('\n', '\n> ')}`],
  ])('is proposed as %s wrote it', (_, text) => {
    const found = forwardedMail({ subject: 'Fw: Your request', text, files: [] });
    expect(found).toMatchObject({ from: { name: 'FOI Team', address: 'foi@ambleford.example' }, sentOn: '2026-11-02', subject: 'Your request', how: 'in_the_text' });
    expect(found?.text).toContain('The plan is attached.');
  });

  it('may be attached', () => {
    const file = attached(`Date: Mon, 02 Nov 2026 09:15:00 +0000\nSubject: Your request\nFrom: FOI Team <foi@ambleford.example>\nTo: casey@home.example\n\n${words}`);
    expect(forwardedMail({ subject: 'Council’s answer', text: 'Here it is.', files: [file] })).toMatchObject({ from: { address: 'foi@ambleford.example' }, sentOn: '2026-11-02', how: 'attached', text: words });
  });

  it('is nothing where an answer quotes the letter it answers', () => {
    const text = `The plan is attached.\n\nFrom: Casey Morgan <r-1@mail.example>\nSent: 02 November 2026 09:15\nTo: FOI\nSubject: Request\n\nPlease send the plan.\n`;
    expect(forwardedMail({ subject: 'RE: Request', text, files: [] })).toBeNull();
    expect(forwardedMail({ subject: 'Request', text: words, files: [] })).toBeNull();
    expect(forwardedMail({ subject: 'Fwd: Request', text: words, files: [] })).toBeNull();
  });
});
