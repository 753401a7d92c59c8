import { describe, expect, it } from 'vitest';
import { aMail } from '../../testing/a-mail-of-kind.ts';
import { kindOf } from './kind-of.ts';

const kind = (mail: Parameters<typeof aMail>[0]): string => kindOf(aMail(mail)).kind;

describe('an automatic reply', () => {
  it.each([
    'Automatic reply: Our request', 'Out of Office: Our request', 'Out of Office AutoReply: Our request', 'AUTO: Jo Carr is out of the office (returning 30/11/2026)',
    'Auto-reply: FOI', 'Autoreply: FOI', '[Auto-Reply] FOI'.slice(1), 'Jo Carr is on annual leave until 4 December', 'Vacation reply', 'Automatische Antwort: Anfrage', 'Abwesenheitsnotiz',
    'Réponse automatique : Demande', 'Respuesta automática: Consulta', 'Risposta automatica: Richiesta', 'Automatisch antwoord: Verzoek', 'Autosvar: Frånvaro', 'Автоответ: запрос', '自動返信: お問い合わせ', 'Automatic acknowledgement of your email',
  ])('is known by the subject “%s”', (subject) => {
    expect(kind({ subject, text: 'Thank you for writing.' })).toBe('automatic-reply');
  });

  it.each([
    ['Auto-Submitted', 'auto-replied'], ['Auto-Submitted', 'auto-generated; owner-email="jo@ambleford.example"'], ['Precedence', 'auto_reply'], ['X-Autoreply', 'yes'],
    ['X-Autorespond', 'Re: Our request'], ['X-POST-MessageClass', '9; Autoresponder'], ['X-Precedence', 'auto_reply'],
  ])('is known by the header %s: %s', (name, value) => {
    expect(kind({ subject: 'Re: Our request', headers: { [name]: value }, text: 'We have your letter.' })).toBe('automatic-reply');
  });

  it('is one, and no bounce, where an away notice has an empty Return-Path', () => {
    expect(kind({ returnPath: '', subject: 'Re: Our request', text: 'I am out of the office until Monday. Urgent mail to foi@ambleford.example.' })).toBe('automatic-reply');
    expect(kind({ returnPath: '', subject: 'Our request', text: 'Jo Carr no longer works for the council. Your message has not been forwarded and will not be delivered to anybody.' })).toBe('automatic-reply');
    expect(kind({ returnPath: '', from: 'MAILER-DAEMON@ambleford.example', subject: 'Out of office: Jo Carr', text: 'Undeliverable until Monday.' })).toBe('automatic-reply');
  });

  it('is one where its Return-Path is lost and it says in few words that somebody is away', () => {
    expect(kind({ returnPath: null, subject: 'Re: Our request', text: 'Thank you for writing. I am on annual leave until 4 December and will read your mail then.' })).toBe('automatic-reply');
    expect(kind({ returnPath: null, subject: 'Re: Our request', text: 'I am on leave until Monday, so here is the answer: 12.' })).toBe('message');
  });

  it('is one where nobody can answer it and its words say so', () => {
    expect(kind({ from: 'noreply@ambleford.example', subject: 'Your request FOI-1234', text: 'This is an automated message. We have received your request.' })).toBe('automatic-reply');
    expect(kind({ returnPath: '', subject: 'Acknowledgement', text: 'Please do not reply to this email. We aim to answer in 20 working days.' })).toBe('automatic-reply');
  });

  it.each([
    'This is an automated reply. The office is closed until 2 January.',
    'Thank you for writing.\n\nThis is an automatic acknowledgement that your email reached us.',
    'This message was generated automatically: your request FOI-1234 has been logged.',
  ])('is one where it says of itself that a machine wrote it: %s', (text) => {
    expect(kind({ subject: 'Re: Our request', text })).toBe('automatic-reply');
  });

  it.each([['X-Auto-Reply', 'true'], ['X-FC-MachineGenerated', 'true'], ['Precedence', 'junk']])('is known by the header %s where nobody can answer it', (name, value) => {
    expect(kind({ returnPath: '', subject: 'Re: Our request', headers: { [name]: value }, text: 'We have it.' })).toBe('automatic-reply');
  });

  it('is one, and no bounce, where a machine holds a mail until its sender shows that they are a person', () => {
    const text = 'This message was created automatically by mail delivery software.\n\nYour message is being held. To release it, confirm that you are a person.';
    expect(kind({ returnPath: '', subject: 'Please confirm your message', headers: { 'auto-submitted': 'auto-replied' }, text })).toBe('automatic-reply');
  });

  it('is one where a case system only says that a request came and what may follow', () => {
    const text = 'Dear Casey\n\nYour request has been logged as FOI-1234. Some of it may be exempt under section 40. We will answer by 8 April.';
    expect(kind({ subject: 'FOI-1234', headers: { 'auto-submitted': 'auto-generated' }, text })).toBe('automatic-reply');
  });

  it.each(['[EXTERNAL] Automatic reply: Our request', '***SPAM*** Out of office', 'EXTERNAL: [Official] Autoreply: FOI', 'I am out of the office'])('is known behind the marks of mail gateways: %s', (subject) => {
    expect(kind({ subject, text: 'Thank you for writing.' })).toBe('automatic-reply');
  });

  it('is one where a machine asks whether we are people', () => {
    expect(kind({ subject: 'Please confirm your message', headers: { 'auto-submitted': 'auto-replied' }, text: 'Press the link so that your mail can be delivered.' })).toBe('automatic-reply');
    expect(kind({ from: 'no-reply@ambleford.example', subject: 'Your mail', text: 'Please confirm that you are a human by opening this page.' })).toBe('automatic-reply');
  });
});

describe('a person’s own mail', () => {
  it.each([
    ['a council’s answer', { subject: 'RE: Freedom of Information request - Safety Valve', text: 'Please find our response attached. Some of the information does not exist and the rest was rejected for publication.' }],
    ['Exchange’s wish for no automatic answers', { subject: 'Response to FOI-1234', headers: { 'x-auto-response-suppress': 'DR, OOF, AutoReply' }, text: 'Please find attached our response.' }],
    ['a letter about mail that failed', { subject: 'RE: Undeliverable: FOI request', text: 'I am told that your message could not be delivered to the old address foi@ambleford.example: 550 5.1.1 user unknown. Please use this one.' }],
    ['an apology for being late', { subject: 'Delay to your request FOI-1234', returnPath: '', text: 'Our answer has been delayed. We will continue to try to send it to you by Friday. Delivery of SEND services is under pressure.' }],
    ['a request about out-of-office messages', { subject: 'Your questions on out of office working', text: 'Staff who are out of the office until Monday were not asked.' }],
    ['a person who mentions leave', { subject: 'Re: your request', text: 'I am on leave from Friday, so please find my answer attached now.' }],
    ['an officer called to the post', { from: 'Postmaster Jones <p.jones@ambleford.example>', subject: 'FOI-1234', text: 'Please find our response attached.' }],
    ['a mailing list', { subject: '[foi-news] Late answers', headers: { 'list-id': '<news.lists.example>', precedence: 'list', 'auto-submitted': 'auto-generated' }, text: 'This week: who was late.' }],
    ['bulk mail of a case system', { subject: 'Response to your request', headers: { precedence: 'bulk' }, text: 'The council holds the plan. It is attached.' }],
    ['Delivering Better Value', { subject: 'Delivering Better Value: delivery report and failed targets', returnPath: '', text: 'Dear Casey, please find the quarterly delivery report attached.' }],
    ['an answer that a case system sent', { subject: 'FOI-1234', headers: { 'auto-submitted': 'auto-generated' }, text: 'Dear Casey\n\nWe hold the plan. It is withheld under section 43(2).' }],
    ['a question that a case system sent', { from: 'noreply@ambleford.example', subject: 'FOI-1234', text: 'Please clarify which year you mean.\n\nThis is an automated email.' }],
    ['figures that a case system sent', { from: 'noreply@ambleford.example', returnPath: '', subject: 'FOI-1234', text: 'Your questions: 12 in 2024 and 15 in 2025.\n\nPlease do not reply to this email.' }],
    ['somebody who writes of machines', { subject: 'RE: chatbots', text: 'This is an automated system that the council bought in 2024.' }],
    ['an automatic reply quoted under an answer', { subject: 'RE: Our request', text: 'The answer is 12.\n\n> This is an automated reply. I am away.' }],
    ['a bounce that a volunteer passes on through a gateway', { subject: '[EXTERNAL] FW: Undelivered Mail Returned to Sender', text: 'Your message could not be delivered.\n\n<gone@ambleford.example>: 550 5.1.1 no mailbox' }],
    ['a bounce that a volunteer quotes', { subject: 'Undelivered Mail Returned to Sender', text: 'This came back.\n\n> Your message could not be delivered.\n> <gone@ambleford.example>: 550 5.1.1 no mailbox' }],
    ['a disclaimer that speaks of machines and of bounces', { subject: 'RE: Our request', returnPath: null, text: 'The answer is 12.\n\nThis message has been automatically scanned for viruses. Infected e-mails are blocked and returned to sender; tell postmaster@ambleford.example.' }],
    ['an answer without a Return-Path over a quoted away notice', { subject: 'RE: Our request', returnPath: '', text: 'The answer is 12.\n\n-----Original Message-----\nFrom: Bob\nSent: 1 November 2026\nSubject: Automatic reply\n\nI am out of the office until Monday.' }],
    ['documents until the first of May', { subject: 'FOI-1234', headers: { 'auto-submitted': 'auto-generated' }, text: 'Your documents can be downloaded until 1 May.' }],
    ['a letter about the post', { subject: 'Undelivered post', text: 'Royal Mail returned our letter to you as undeliverable: addressee unknown.' }],
    ['a letter about a plan', { subject: 'Undeliverable housing targets', text: 'The inspector found the plan undeliverable.' }],
    ['a letter about an e-mail that failed', { subject: 'Email could not be delivered', text: 'Dear Casey\n\nYour email to old@ambleford.example could not be delivered. The answer is 12.\n\nKind regards\nJo' }],
    ['news from a sender that mail servers use too', { from: 'Ambleford <mailer@ambleford.example>', subject: 'Have your say', text: 'Write to us at ideas@ambleford.example by Friday.' }],
    ['a sender unknown', { from: '', subject: 'FOI-1234', text: 'Please find our response attached.' }],
    ['nothing at all', { from: '', returnPath: null, subject: '', text: '' }],
  ])('is neither bounce nor automatic: %s', (_, mail) => {
    expect(kindOf(aMail(mail))).toEqual({ kind: 'message', bounce: null });
  });
});
