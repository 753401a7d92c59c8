import { createHash } from 'node:crypto';
import { countMailToLookAt, findIncomingMail, listMailInState, listMessages, readCaseFile, rowsThatDisagree } from '@openvalve/db';
import { replay, type RequestId } from '@openvalve/domain';
import type { Deps } from '../../../deps.ts';
import type { MailToCome } from './mails-to-come.ts';

/** What is wrong in the end. Every list has to be empty. */
export type MailInVerdict = {
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly elsewhere: readonly string[];
  /** Bytes that are not those that came, or are not in the store. */
  readonly otherBytes: readonly string[];
  readonly unread: number;
  readonly disagree: readonly string[];
  readonly filed: number;
  readonly held: number;
};

/** Whether every mail is where it belongs, once, with its own bytes. */
export const isFine = ({ missing, doubled, elsewhere, otherBytes, unread, disagree }: MailInVerdict): boolean => unread === 0 && [missing, doubled, elsewhere, otherBytes, disagree].every((lines) => lines.length === 0);

/** Holds what is on file and in the holding pen against what came. */
export async function judgeMailIn(deps: Deps, mails: readonly MailToCome[], requestIds: readonly RequestId[]): Promise<MailInVerdict> {
  const wanted = new Map(mails.map(({ name, on }) => [name, on]));
  const hashes = new Map<string, Set<string>>();
  for (const { name, raw } of mails) hashes.set(name, (hashes.get(name) ?? new Set()).add(createHash('sha256').update(raw).digest('hex')));
  const [missing, doubled, elsewhere, otherBytes]: [string[], string[], string[], string[]] = [[], [], [], []];
  let filed = 0;
  for (const requestId of requestIds) {
    const onFile = new Set(replay((await readCaseFile(deps.db, requestId)).map(({ event }) => event)).messages.map(({ messageId }) => messageId));
    const counts = new Map<string, number>();
    for (const { id, subject, mailId } of (await listMessages(deps.db, requestId)).filter(({ direction }) => direction === 'incoming')) {
      if (!onFile.has(id)) elsewhere.push(`${subject} is a message of request ${requestId}, and not in its case file`);
      counts.set(subject, (counts.get(subject) ?? 0) + 1);
      const sha256 = mailId === null ? null : ((await findIncomingMail(deps.db, mailId))?.sha256 ?? null);
      if (sha256 === null || hashes.get(subject)?.has(sha256) !== true || !(await deps.files.holds(sha256))) otherBytes.push(`${subject} on request ${requestId}`);
    }
    for (const [name, count] of counts) {
      filed += count;
      if (count > 1) doubled.push(`${name} is ${count} times on request ${requestId}`);
      if (!wanted.get(name)?.includes(requestId)) elsewhere.push(`${name} is on request ${requestId}`);
    }
    for (const [name, on] of wanted) if (on.includes(requestId) && !counts.has(name)) missing.push(`${name} is not on request ${requestId}`);
  }
  const held = await listMailInState(deps.db, 'held');
  for (const [name, on] of wanted) {
    const times = held.filter(({ subject }) => subject === name).length;
    if (on.length === 0 && times === 0) missing.push(`${name} is not in the holding pen`);
    if (times > (on.length === 0 ? 1 : 0)) doubled.push(`${name} is ${times} times in the holding pen`);
  }
  const disagree = (await rowsThatDisagree(deps.db)).map(({ requestId, columns }) => `request ${requestId}: ${columns.join(', ')}`);
  return { missing, doubled, elsewhere, otherBytes, unread: (await countMailToLookAt(deps.db)).unread, disagree, filed, held: held.length };
}
