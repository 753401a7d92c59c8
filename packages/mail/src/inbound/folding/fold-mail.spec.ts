import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { foldMail, ownParts } from './fold-mail.ts';

const own = (text: string): string => ownParts(foldMail(text), text).map(({ from, to }) => text.slice(from, to)).join('').trim();
const folded = (text: string): string[] => foldMail(text).filter(({ is }) => is !== 'own').map(({ is }) => is);

const answer = 'Dear Casey Morgan,\n\nThe council holds the plan. It is attached.\n';

describe('a mail in parts', () => {
  it.each([
    ['Outlook’s block of headers', `${answer}\nFrom: Casey Morgan <r-1@mail.example>\nSent: 02 November 2026 09:15\nTo: FOI <foi@ambleford.example>\nSubject: Safety Valve\n\nPlease send the plan.\n`],
    ['Outlook’s rule above it', `${answer}\n________________________________\nFrom: Casey Morgan <r-1@mail.example>\nSent: 02 November 2026 09:15\nTo: FOI <foi@ambleford.example>\nSubject: Safety Valve\n\nPlease send the plan.\n`],
    ['a block in bold, as HTML gives it', `${answer}\n*From:* Casey Morgan\n*Sent:* 02 November 2026 09:15\n*To:* FOI\n*Cc:* Other\n*Subject:* Safety Valve\n\nPlease send the plan.\n`],
    ['a block in one line', `${answer}\nFrom: Casey Morgan <r-1@mail.example> Sent: 02 November 2026 09:15 To: FOI Subject: Safety Valve\n\nPlease send the plan.\n`],
    ['the words “Original Message”', `${answer}\n-----Original Message-----\nFrom: Casey\nSent: today\n\nPlease send the plan.\n`],
    ['Gmail’s “wrote”', `${answer}\nOn Mon, 2 Nov 2026 at 09:15, Casey Morgan <r-1@mail.example> wrote:\n\n> Please send the plan.\n> Thanks\n`],
    ['“wrote” broken over two lines', `${answer}\nOn Mon, 2 Nov 2026 at 09:15, Casey Morgan\n<r-1@mail.example> wrote:\n\nPlease send the plan.\n`],
    ['Apple’s “wrote”', `${answer}\nOn 2 Nov 2026, at 09:15, Casey Morgan <r-1@mail.example> wrote:\n\nPlease send the plan.\n`],
    ['Notes’ “wrote on”', `${answer}\nCasey Morgan <r-1@mail.example> wrote on 02/11/2026 09:15:36:\n\n> Please send the plan.\n`],
    ['Notes’ block of names', `${answer}\nCasey Morgan <r-1@mail.example>\n02/11/2026 09:15\n\nTo\nfoi@ambleford.example\ncc\n\nSubject\nSafety Valve\n\nPlease send the plan.\n`],
    ['a German block', `${answer}\nVon: Casey Morgan\nGesendet: Montag, 2. November 2026\nAn: FOI\nBetreff: Safety Valve\n\nPlease send the plan.\n`],
  ])('folds the thread below %s', (_, text) => {
    expect(own(text)).not.toContain('Please send the plan');
    expect(own(text)).toContain('It is attached.');
    expect(folded(text)).toContain('quoted');
  });

  it('leaves nothing out and repeats nothing', () => {
    const text = `${answer}\r\nRegards\r\nJo Carr\r\nInformation officer\r\nTel 01234 567890\r\n\r\n> old\r\nnew\r\n`;
    expect(foldMail(text).map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
    expect(foldMail('')).toEqual([]);
  });

  it('keeps answers written between the lines they answer', () => {
    const text = '> 1. Do you hold the plan?\n\nYes, it is attached.\n\n> 2. Do you hold the KPI set?\n\nNo, we do not.\n';
    expect(own(text)).toBe('Yes, it is attached.\n\n\nNo, we do not.');
  });

  it('takes prose with a colon for prose', () => {
    const text = 'From: April 2024 the plan changed.\n\nTo: answer your question, no.\n\nSubject: to approval.\n';
    expect(folded(text)).toEqual([]);
  });

  it.each([
    ['---------- Forwarded message ---------\nFrom: FOI <foi@ambleford.example>\nDate: Mon, 2 Nov 2026 at 09:15\nSubject: Your request\nTo: Casey\n\nThe plan is attached.\n'],
    ['Begin forwarded message:\n\nFrom: FOI <foi@ambleford.example>\nSubject: Your request\nDate: 2 November 2026 at 09:15:00 GMT\nTo: Casey\n\nThe plan is attached.\n'],
    ['From: FOI <foi@ambleford.example>\nSent: 02 November 2026 09:15\nTo: Casey\nSubject: Your request\n\nThe plan is attached.\n'],
  ])('leaves a mail that is passed on open: %#', (text) => {
    expect(folded(text)).toEqual(['forwarded']);
    expect(own(text)).toContain('The plan is attached.');
  });

  it('folds a signature and leaves what is said after it', () => {
    const text = `${answer}\nKind regards\n\nJo Carr\nInformation Governance Officer\nAmbleford Council\nTel: 01234 567890\n\nIf you are unhappy with the way your request was handled you may ask for an internal review within forty working days.\n`;
    expect(folded(text)).toEqual(['signature']);
    expect(own(text)).toContain('Jo Carr');
    expect(own(text)).not.toContain('Information Governance Officer');
    expect(own(text)).toContain('internal review');
    expect(folded(`${answer}\n-- \nJo Carr\nAmbleford Council\n`)).toEqual(['signature']);
  });

  it.each([
    'This email and any attachments are confidential and intended solely for the addressee.',
    'If you are not the intended recipient, please tell the sender and delete it.',
    'Any views expressed in this message are those of the author and not necessarily those of the council.',
    'CAUTION: This email originated from outside of the organisation. Do not click links.',
    'Please consider the environment before printing this email.',
    'All email traffic may be subject to recording and monitoring.',
    'Please note that any email may be disclosed under the Freedom of Information Act 2000.',
    'OFFICIAL',
  ])('folds what a council adds to every mail: “%s”', (words) => {
    expect(own(`${answer}\n**********************\n${words}\n**********************\n`)).toBe(answer.trim());
    expect(folded(`${words}\n\n${answer}`)).toEqual(['disclaimer']);
  });

  it('does not take a refusal about confidential papers for a disclaimer', () => {
    const text = 'We refuse your request under section 41 because the reports were given to us in confidence and are intended for the department alone.\n';
    expect(folded(text)).toEqual([]);
  });

  it('ends in time on a text made to be slow', () => {
    expect(['From: a\n', '> \n', 'On 2 Nov 2026 ', 'this email confidential ', '\n', 'To: a@b.example;\n', 'On 1\n'].filter((line) => growthOf((size) => foldMail(line.repeat(size)), { size: 10_000, now: () => performance.now() }) > growsWithItsSquare)).toEqual([]);
  });
});
