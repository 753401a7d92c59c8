import { findIncomingMail, listMailOfMessageIds } from '@openvalve/db';
import { declined, instant, ok, type IncomingMailId, type Result } from '@openvalve/domain';
import { compareMails, type ParsedMail } from '@openvalve/mail';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import { standing } from '../../requests/mail-on-file.ts';
import { longestText } from '../record-answer.ts';
import { requestsById } from './mail-desk.ts';
import type { MailProblem } from './problems.ts';
import { readStored } from './read-stored.ts';
import { whyNotOpenMail } from './why-not-open-mail.ts';
import type { ComparedCopiesView, MailCopyView } from './views.ts';

type Row = NonNullable<Awaited<ReturnType<typeof findIncomingMail>>>;

/**
 * A mail beside another that claims to be the same and is not: both read anew from their bytes, with what differs. For whoever has to say
 * which of the two is to be believed.
 */
export async function compareCopies(deps: Deps, person: Actor, mailId: IncomingMailId): Promise<Result<ComparedCopiesView, MailProblem>> {
  const second = await findIncomingMail(deps.db, mailId);
  if (!second) return declined({ code: 'mail_not_found', mailId });
  if (second.sha256 === null) return declined({ code: 'mail_erased' });
  const first = await otherThan(deps, second);
  for (const { sha256, state } of first === undefined ? [second] : [second, first]) {
    const shut = sha256 === null ? null : await whyNotOpenMail(deps, person, { sha256, state });
    if (shut !== null) return declined({ code: shut });
  }
  const [one, other] = await Promise.all([first && read(deps, first), read(deps, second)]);
  if (!first || !one || !other) return declined({ code: 'no_other_copy' });
  const { lines, files, ...same } = compareMails(one, other);
  return ok({ first: await copyView(deps, first, one), second: await copyView(deps, second, other), ...same, lines: [...lines], files: [...files] });
}

/** The mail with its Message-ID that says something else and that a request has; else the oldest of them. One whose bytes were erased is none. */
async function otherThan({ db }: Deps, { id, mailMessageId, contentSha256 }: Row): Promise<Row | undefined> {
  if (mailMessageId === null) return undefined;
  const others = (await listMailOfMessageIds(db, [mailMessageId])).filter((other) => other.id !== id && other.contentSha256 !== null && other.contentSha256 !== contentSha256);
  const best = others.find(({ state }) => state === 'filed') ?? others[0];
  return best && findIncomingMail(db, best.id);
}

async function read(deps: Deps, { sha256 }: Row): Promise<ParsedMail | null> {
  const reading = sha256 === null ? null : await readStored(deps, sha256);
  return reading?.ok ? { ...reading.mail, text: reading.mail.text.slice(0, longestText) } : null;
}

async function copyView({ db }: Deps, { id, arrivedAt, state }: Row, { from, date, subject }: ParsedMail): Promise<MailCopyView> {
  const on = await standing(db, id);
  const requests = on.length === 0 ? null : await requestsById({ db });
  return { mailId: id, from, date: date === null ? null : instant(new Date(date)), arrivedAt: instant(arrivedAt), subject, state, on: on.flatMap(({ requestId }) => requests?.get(requestId) ?? []) };
}
