import type { MailProblem } from '@openvalve/server/router';
import { mailProblemText } from '../../../lib/mail/problem-text.ts';
import { counted } from '../../../lib/words.ts';

/** What the server says became of one mail that was brought as a file. */
export type Brought = { filename: string; mailId: string; state: 'filed' | 'held' | 'set_aside' | 'unread'; because: string | null; again: boolean } | { filename: string; problem: MailProblem };

/** The mails in an upload’s answer, as the server gave them. */
export function mailsIn(value: unknown): Brought[] {
  const mails = typeof value === 'object' && value !== null && 'mails' in value ? value.mails : [];
  return Array.isArray(mails) ? (mails as Brought[]) : [];
}

/** What became of each mail, in a few lines: those on file first, then each that needs somebody, with why. */
export function whatBecameOf(mails: readonly Brought[]): string[] {
  const filed = mails.filter((mail) => 'state' in mail && mail.state === 'filed');
  const again = filed.filter((mail) => 'again' in mail && mail.again);
  return [
    ...(filed.length > 0 ? [`${counted(filed.length, 'mail')} ${filed.length === 1 ? 'is' : 'are'} on file.${again.length > 0 ? ` ${again.length === filed.length ? (again.length === 1 ? 'It was' : 'They were') : `${again.length} ${again.length === 1 ? 'was' : 'were'}`} known already, and ${again.length === 1 ? 'is' : 'are'} there once.` : ''}`] : []),
    ...mails.flatMap((mail) => {
      if ('problem' in mail) return [`“${mail.filename}” is not on file. ${mailProblemText(mail.problem)}`];
      if (mail.state === 'filed') return [];
      if (mail.state === 'unread') return [`“${mail.filename}” is stored and is being read. It appears by itself.`];
      return [`“${mail.filename}” is in the holding pen: ${heldShortly[mail.because ?? ''] ?? 'a coordinator has to look at it.'}`];
    }),
  ];
}

const heldShortly: Readonly<Record<string, string>> = {
  unreadable: 'nobody could read it. A coordinator looks at it.',
  changed_copy: 'another mail with the same number and other words is on file. A coordinator compares them.',
  own_mail: 'it is a copy of a letter of ours.',
  not_taken: 'its day does not fit this request. A coordinator looks at it.',
};

/** The one mail that was put on file, where it was one. */
export function theOne(mails: readonly Brought[]): string | null {
  const [mail] = mails;
  return mails.length === 1 && mail && 'state' in mail && mail.state === 'filed' ? mail.mailId : null;
}
