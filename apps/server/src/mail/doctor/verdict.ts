import type { CheckSent, findMailCheck, RecordFound } from '@openvalve/db';

export type MailCheck = NonNullable<Awaited<ReturnType<typeof findMailCheck>>>;

/** One line of what the doctor found. */
export type Finding = { readonly about: 'MX' | 'SPF' | 'DKIM' | 'DMARC' | 'Sending' | 'Receiving' | 'From' | 'Envelope' | 'Checks'; readonly level: RecordFound['level']; readonly words: string };

const names = { mx: 'MX', spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC' } as const;

/** What a check found, line by line. Looked at anew each time: a message that came back after all counts. */
export const findingsOf = (check: MailCheck): Finding[] => [
  ...check.records.map(({ what, level, words }): Finding => ({ about: names[what], level, words })),
  sending(check.sent),
  ...(check.sent?.result === 'accepted' || check.arrivedAt !== null ? receiving(check) : []),
];

/** Whether letters may go to councils by what a check found: nothing is wrong, and its message came back as it went. */
export const isGood = (check: MailCheck): boolean => check.arrivedAt !== null && findingsOf(check).every(({ level }) => level !== 'wrong');

function sending(sent: CheckSent | null): Finding {
  const wrong = (words: string): Finding => ({ about: 'Sending', level: 'wrong', words });
  if (sent === null) return wrong('No message was sent: SMTP_URL or MAIL_DOMAIN is not set.');
  switch (sent.result) {
    case 'accepted':
      return { about: 'Sending', level: 'good', words: `${sent.server} took a message to ourselves: ${sent.said}` };
    case 'refused':
      return wrong(`${sent.server} refused a message from ${sent.from}: ${sent.said}. It has to let us send from every address of the domain; ask its provider for that.`);
    case 'temporary':
      return wrong(`${sent.server} did not take a message: ${sent.said}. Look at host, port and password in SMTP_URL.`);
    case 'uncertain':
      return wrong(`${sent.server} broke off after it had the message: ${sent.said}. Try again.`);
  }
}

function receiving({ sent, arrivedAt, arrivedFrom, arrivedEnvelopeFrom, arrivedAuthentication }: MailCheck): Finding[] {
  if (arrivedAt === null) {
    return [{ about: 'Receiving', level: 'wrong', words: 'The message has not come back. Is Open Valve running, with IMAP_URL or SMTP_RECEIVE_PORT set? Does the mailbox take every address of the domain? Is it in the spam folder? Should it come later, run the doctor again.' }];
  }
  const [from, envelopeFrom] = [sent?.from ?? '', sent?.envelopeFrom ?? ''];
  return [
    { about: 'Receiving', level: 'good', words: 'The message came back and was recognised.' },
    same(arrivedFrom, from)
      ? { about: 'From', level: 'good', words: 'The mail server left From as it was.' }
      : { about: 'From', level: 'wrong', words: `The mail server changed From: ${from} became ${arrivedFrom ?? 'nothing'}. Councils’ answers would go elsewhere. Ask its provider to leave it, or use another.` },
    envelope(arrivedEnvelopeFrom, envelopeFrom),
    ...authentication(arrivedAuthentication),
  ];
}

function envelope(arrived: string | null, sent: string): Finding {
  if (arrived === null) return { about: 'Envelope', level: 'wrong', words: 'The receiving server wrote no envelope sender down (Return-Path), so it cannot be seen whether bounces would come home. Set it to do so.' };
  if (same(arrived, sent)) return { about: 'Envelope', level: 'good', words: 'The mail server left the envelope sender as it was: bounces come home.' };
  return { about: 'Envelope', level: 'wrong', words: `The mail server changed the envelope sender: ${sent} became ${arrived === '' ? 'empty' : arrived}. Bounces would not come home, and SPF would not count for us. Ask its provider to leave it, or use another.` };
}

/** What the receiving server found, where it says so. */
function authentication(found: MailCheck['arrivedAuthentication']): Finding[] {
  const failed = Object.entries(found ?? {}).filter(([, result]) => result !== null && /^(fail|softfail|permerror)$/i.test(result));
  if (failed.length > 0) {
    return [{ about: 'Checks', level: 'wrong', words: `The receiving server found: ${failed.map(([check, result]) => `${check.toUpperCase()} ${result}`).join(', ')}. ${failed.some(([check]) => check === 'spf') ? 'The SPF record has to name the mail server that letters go through.' : 'Something on the way changed the message, or the record is another.'}` }];
  }
  const passed = Object.entries(found ?? {}).filter(([, result]) => result?.toLowerCase() === 'pass');
  return passed.length === 0
    ? [{ about: 'Checks', level: 'advice', words: 'The receiving server wrote down no result of SPF, DKIM or DMARC. Councils’ servers will look.' }]
    : [{ about: 'Checks', level: 'good', words: `The receiving server found: ${passed.map(([check]) => `${check.toUpperCase()} pass`).join(', ')}.` }];
}

const same = (one: string | null, other: string): boolean => one !== null && one.toLowerCase() === other.toLowerCase();
