import { fileURLToPath } from 'node:url';
import { hasDovecot } from '@openvalve/mail/mailbox-server';
import type { Pool } from 'pg';
import type { Deps } from '../../../deps.ts';
import { mailInDrill, type MailInReport } from './drill-mail-in.ts';
import { isFine } from './verdict.ts';

/** The figures, in lines. */
export function inLines({ mails, byMailbox, byHand, again, kills, verdict, said, seconds }: MailInReport, seed: number): string[] {
  return [
    `${mails} mails, seed ${seed}, in ${seconds.toFixed(0)} s: ${byMailbox} into the mailbox, ${byHand} handed over, of those ${again} times again`,
    `Killed ${kills.worker} times a worker, ${kills.mailbox} times the mailbox’s server`,
    `${verdict.filed} times on a request’s file, ${verdict.held} in the holding pen, ${verdict.unread} unread`,
    ...verdict.missing.map((line) => `MISSING ${line}`),
    ...verdict.doubled.map((line) => `DOUBLED ${line}`),
    ...verdict.elsewhere.map((line) => `ELSEWHERE ${line}`),
    ...verdict.otherBytes.map((line) => `OTHER BYTES ${line}`),
    ...verdict.disagree.map((line) => `DISAGREES ${line}`),
    ...(isFine(verdict) ? [] : said.split('\n').slice(-10)),
    isFine(verdict) ? 'Every mail is where it belongs, once, byte for byte; none is unread.' : 'The drill failed.',
  ];
}

/** `npm run drill -- mail-in [--mails 500]`: in an empty database, and the figures. Needs Dovecot on this machine. */
export async function drillMailIn(deps: Deps, pool: Pool, { seed, mails }: { seed: number; mails: number }): Promise<{ lines: string[]; code: number }> {
  if (!hasDovecot()) return { lines: ['This drill needs Dovecot: install Debian’s dovecot-imapd.'], code: 2 };
  const report = await mailInDrill(deps, pool, { main: fileURLToPath(new URL('./main.js', import.meta.url)), seed, mails, requests: 40, patience: 180_000 });
  return { lines: inLines(report, seed), code: isFine(report.verdict) ? 0 : 1 };
}
