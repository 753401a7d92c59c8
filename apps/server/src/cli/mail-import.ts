import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findIncomingMail } from '@openvalve/db';
import type { IncomingMailId } from '@openvalve/domain';
import { isMbox, mailLimits, mailsOfMbox } from '@openvalve/mail';
import { fileMail } from '../correspondence/inbound/file-mail.ts';
import { storeMail } from '../correspondence/inbound/store-mail.ts';
import { dayItCame } from '../correspondence/inbound/take-in.ts';
import type { Deps } from '../deps.ts';

/** What became of past mail. */
export type Imported = { mails: number; filed: number; held: number; again: number; problems: string[] };

/**
 * `mail import DIR|FILE…`: past mail, each with the day it says it came. Files of one mail, or mbox files of many; every mail is
 * stored as it is, then filed as if it had just come. Broken off and begun again, nothing is twice.
 */
export async function importMail(deps: Deps, given: readonly string[]): Promise<Imported> {
  const done: Imported = { mails: 0, filed: 0, held: 0, again: 0, problems: [] };
  for (const file of given.flatMap(filesUnder)) {
    try {
      for await (const mail of mailsOf(file)) await bring(deps, mail, done);
    } catch (error) {
      done.problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return done;
}

async function bring(deps: Deps, content: Uint8Array, done: Imported): Promise<void> {
  const { mailId, again } = await storeMail(deps, { content, cameThrough: 'import', arrivedAt: await dayItCame(content, deps.now()) });
  await fileMail(deps, mailId);
  done.mails += 1;
  if (again) done.again += 1;
  else done[await whereItIs(deps, mailId)] += 1;
}

const whereItIs = async ({ db }: Deps, mailId: IncomingMailId): Promise<'filed' | 'held'> => ((await findIncomingMail(db, mailId))?.state === 'filed' ? 'filed' : 'held');

function filesUnder(path: string): string[] {
  try {
    return statSync(path).isDirectory() ? readdirSync(path).toSorted().flatMap((name) => filesUnder(join(path, name))) : [path];
  } catch {
    return [path];
  }
}

async function* mailsOf(file: string): AsyncGenerator<Uint8Array> {
  if (isMbox(await startOf(file))) yield* mailsOfMbox(createReadStream(file), mailLimits.rawBytes);
  else yield await readFile(file);
}

async function startOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The figures, in lines. */
export const importLines = ({ mails, filed, held, again, problems }: Imported): string[] => [
  `${mails} mails: ${filed} filed, ${held} held for a coordinator, ${again} known before`,
  ...problems.map((problem) => `Not read: ${problem}`),
];

/** `npm run mail -- import DIR|FILE…`, for the terminal. */
export async function mailImport(deps: Deps, given: readonly string[]): Promise<{ lines: string[]; code: number } | undefined> {
  if (given.length === 0) return undefined;
  const done = await importMail(deps, given);
  return { lines: importLines(done), code: done.problems.length === 0 ? 0 : 1 };
}
