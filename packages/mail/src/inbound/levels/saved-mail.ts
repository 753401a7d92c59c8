import { openMsg } from '../containers/msg.ts';
import { Headers, type Field } from '../headers/head-of.ts';
import type { Budget } from '../limits.ts';
import { readHead } from '../structure/head.ts';
import { filesIn, stretchOf } from './attached-mail.ts';
import type { Level } from './level.ts';

/** A mail that somebody saved in Outlook and hands over as it is; null when the bytes are none. */
export function levelOfSaved(raw: Uint8Array, budget: Budget): Level | null {
  const mail = openMsg(raw);
  if (!mail) return null;
  const head = Buffer.from(mail.head);
  // What it says of parts was true of the mail before Outlook took it apart.
  const kept = readHead(head, 0, head.length, budget, 'mail').fields.filter(({ name }) => !name.startsWith('content-'));
  const known = Object.entries({ date: mail.date, subject: mail.subject, from: mail.from, to: mail.to })
    .filter(([name, value]) => value !== '' && !kept.some((field) => field.name === name))
    .map(([name, value]): Field => ({ name, value: Buffer.from(value).toString('latin1') }));
  return { headers: new Headers([...kept, ...known]), words: [stretchOf(mail)], files: filesIn(mail, budget), reportParts: [], reportInside: null };
}
