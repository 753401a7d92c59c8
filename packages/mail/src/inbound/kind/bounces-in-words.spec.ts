import { growsWithItsSquare, growthOf } from '@openvalve/domain/testing';
import { describe, expect, it } from 'vitest';
import { aMail } from '../../testing/a-mail-of-kind.ts';
import { wordedBounces } from '../../testing/worded-bounces.ts';
import { bouncesOfSmallServers } from '../../testing/worded-bounces-of-small-servers.ts';
import { kindOf } from './kind-of.ts';

describe('a bounce that is only words', () => {
  it.each([...wordedBounces, ...bouncesOfSmallServers])('is known from $of', ({ mail, recipients, status, permanent, server }) => {
    const found = kindOf(aMail(mail));
    expect(found).toMatchObject({ kind: 'bounce', bounce: { recipients, status, permanent: permanent ?? true, delayed: false } });
    if (server) expect(found.bounce?.server).toBe(server);
  });

  it.each([
    ['a subject and the words', { from: 'Mail Delivery Subsystem <postmaster@relay.example>', subject: 'Warning: message delayed 24 hours', text: 'Your message to foi@ambleford.example has not been delivered yet. We will keep trying for three days. You do not need to send it again.' }],
    ['the words alone', { from: 'postmaster@relay.example', returnPath: '', subject: 'About your mail', text: 'Delivery to foi@ambleford.example has been delayed.\nNo action is required on your part. The server will retry for two more days.' }],
    ['a mark in brackets', { from: 'postmaster@relay.example', returnPath: '', subject: 'Delivery Status Notification (Delay)', text: 'Delivery to these recipients is taking longer:\n  foi@ambleford.example' }],
  ])('suppresses nothing where %s says that the mail is late', (_, mail) => {
    expect(kindOf(aMail(mail))).toMatchObject({ kind: 'bounce', bounce: { delayed: true, permanent: false } });
  });

  it.each(['MAILER-DAEMON (Mail Delivery Subsystem)', 'Mailer-Daemon', '<>', '"Mail Delivery System" <>', 'postmaster', 'Mail Administrator <@relay.example>'])('is known from a sender that is no address: %s', (from) => {
    const text = 'Your message could not be delivered.\n\n<gone@ambleford.example>: 550 5.1.1 unknown user';
    expect(kindOf(aMail({ from: '', headers: { from }, returnPath: null, subject: 'Returned mail', text })).bounce?.recipients).toEqual(['gone@ambleford.example']);
    expect(kindOf(aMail({ from: '', headers: { from }, returnPath: null, subject: 'About your request', text: 'Please find our answer attached.' })).kind).toBe('message');
  });

  it('does not take the address that the report came to, or that of its sender, for one that failed', () => {
    const text = 'A mail from r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example could not be delivered.\n\n  <gone@ambleford.example>: user unknown\n\nAsk postmaster@relay.example why.';
    expect(kindOf(aMail({ from: 'postmaster@relay.example', subject: 'Returned mail', text })).bounce?.recipients).toEqual(['gone@ambleford.example']);
  });

  it('stops reading where the mail that came back begins', () => {
    const text = 'Your message could not be delivered.\n<gone@ambleford.example>: 550 no mailbox\n\n--- Original message follows.\n\nTo: <other@ambleford.example>\nMessage-ID: <ours@mail.example>\n\nWrite to <third@ambleford.example>: thanks';
    expect(kindOf(aMail({ from: 'MAILER-DAEMON@relay.example', subject: 'failure notice', text })).bounce).toMatchObject({ recipients: ['gone@ambleford.example'], ofMessageId: '<ours@mail.example>' });
  });

  it.each(['Unzustellbar: Anfrage', 'Non remis : Demande', 'No se puede entregar: Consulta', '配信不能のお知らせ', 'Onbestelbaar: Verzoek'])('is known by the subject “%s” and an empty Return-Path', (subject) => {
    expect(kindOf(aMail({ from: 'postmaster@relay.example', returnPath: '', subject, text: '' })).kind).toBe('bounce');
  });

  it('is known where a mail server answers under the subject of our own mail', () => {
    const text = 'Your message could not be delivered.\n\n<gone@ambleford.example>: 550 no mailbox';
    expect(kindOf(aMail({ from: 'MAILER-DAEMON@relay.example', returnPath: null, subject: 'Re: Our request', text })).kind).toBe('bounce');
  });

  it('has no recipient that is only our own address in the mail inside', () => {
    const inside = { contentType: 'message/rfc822', text: 'From: MAILER-DAEMON@relay.example\nTo: r-3f1c9a2b4d5e-abcdefghijklmnop@mail.example\nSubject: Undelivered' };
    expect(kindOf(aMail({ from: 'MAILER-DAEMON@gateway.example', subject: 'Undeliverable', text: 'See inside.', reportParts: [inside] })).bounce?.recipients).toEqual([]);
  });

  it('ends in time on a text made to be slow', () => {
    const read = (piece: string) => (size: number) => kindOf(aMail({ from: 'MAILER-DAEMON@relay.example', subject: piece.repeat(300), text: piece.repeat(size) }));
    expect(['<a@b', ' not be delivered ', '-- -- ', 'recipient address ', 'a@a.a.a.a.', 'host a.b.c ', '550 5.1.1 '].filter((piece) => growthOf(read(piece), { size: 15_000, now: () => performance.now() }) > growsWithItsSquare)).toEqual([]);
  });
});
