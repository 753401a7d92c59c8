import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMessagesWith } from '@openvalve/db';
import { MessageId, type Result } from '@openvalve/domain';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { changeAddressNow } from '../privacy/change-address.ts';
import { eraseFileNow, eraseMessageNow } from '../privacy/erase-message.ts';
import { erasePersonNow } from '../privacy/erase-person.ts';
import { exportPerson } from '../privacy/export-person.ts';
import type { PrivacyProblem } from '../privacy/problems.ts';
import { always, erasedWords, privacyProblemWords, reasonRefused } from './privacy-words.ts';

type Answer = { lines: readonly string[]; code: number };
type Given = { readonly first: string; readonly second: string; readonly why: string; readonly to: string | undefined; readonly although: boolean };
type Word = { readonly usage: string; readonly does: string; readonly takes: 1 | 2; readonly wants?: readonly ('why' | 'to' | 'although-letters-are-out')[]; readonly run: (deps: Deps, given: Given) => Promise<Answer> };

const done = (...lines: string[]): Answer => ({ lines, code: 0 });
const refused = (...lines: string[]): Answer => ({ lines, code: 2 });
const answerOf = <T>(result: Result<T, PrivacyProblem>, words: (value: T) => string[]): Answer => (result.ok ? done(...words(result.value)) : { lines: privacyProblemWords(result.problem), code: 1 });

/** What people may ask of whoever runs this, one line each. docs/privacy/rights.md says when to use which. */
const words: Readonly<Record<string, Word>> = {
  find: { usage: 'find WORDS', does: 'messages that hold a name, an address or other words', takes: 1, run: (deps, { first }) => find(deps, first) },
  'export-person': { usage: 'export-person EMAIL [--to FILE]', does: 'everything held about one person, as JSON', takes: 1, wants: ['to'], run: (deps, { first, to }) => toFile(deps, first, to) },
  'change-address': {
    usage: 'change-address EMAIL NEW-EMAIL --why WORDS',
    does: 'corrects the mail address of somebody on the team',
    takes: 2,
    wants: ['why'],
    run: async (deps, { first, second, why }) =>
      z.email().safeParse(second).success
        ? answerOf(await changeAddressNow(deps, { who: first, to: second, why }), ({ sessions }) => [`Changed. They were signed out (${sessions}) and sign in with the new address from now on.`, 'It is in the audit log, with your reason.'])
        : refused(`"${second}" is not a mail address.`),
  },
  'erase-person': {
    usage: 'erase-person EMAIL --why WORDS [--although-letters-are-out]',
    does: 'name, address and unsent words of somebody who left',
    takes: 1,
    wants: ['why', 'although-letters-are-out'],
    run: async (deps, { first, why, although }) =>
      answerOf(await erasePersonNow(deps, { who: first, why, lettersAreOut: although }), ({ personId, mails, unsentLetters, jobs, lettersSent }) => [
        `Erased: name, address and choices of person ${personId}; ${mails} copies of mail to them, ${unsentLetters} letters that never went, ${jobs} waiting jobs.`,
        `${lettersSent} letters that councils have keep the name. So may messages of councils: npm run privacy -- find NAME`,
        ...always,
      ]),
  },
  'erase-message': {
    usage: 'erase-message ID --why WORDS',
    does: 'the words of a message, with its files',
    takes: 1,
    wants: ['why'],
    run: async (deps, { first, why }) => {
      const messageId = MessageId.safeParse(first);
      return messageId.success ? answerOf(await eraseMessageNow(deps, { messageId: messageId.data, why }), (erased) => erasedWords(erased, 'message')) : refused(`"${first}" is not the id of a message.`);
    },
  },
  'erase-file': {
    usage: 'erase-file ID --why WORDS',
    does: 'one file that came with a message',
    takes: 1,
    wants: ['why'],
    run: async (deps, { first, why }) =>
      z.uuid().safeParse(first).success ? answerOf(await eraseFileNow(deps, { attachmentId: first, why }), (erased) => erasedWords(erased, 'file')) : refused(`"${first}" is not the id of a file.`),
  },
};

const usage = (): Answer => refused('Commands:', ...Object.values(words).map(({ usage: form, does }) => `  privacy ${form.padEnd(60)} ${does}`));

/** Reads what was typed and, only when all of it makes sense, does it. */
export async function privacy([name = '', ...typed]: readonly string[], within: (work: (deps: Deps) => Promise<Answer>) => Promise<Answer>): Promise<Answer> {
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  if (word === undefined) return usage();
  const given = read(word, typed);
  if ('lines' in given) return given;
  try {
    return await within((deps) => word.run(deps, given));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42P01')) throw error;
    return { lines: ['There is nothing of Open Valve in this database. Are DATABASE_URL and DATA_DIR those that are meant?'], code: 1 };
  }
}

function read(word: Word, typed: readonly string[]): Given | Answer {
  const form = `Give it as: npm run privacy -- ${word.usage}`;
  const knows = (option: string): boolean => word.wants?.some((wanted) => wanted === option) ?? false;
  try {
    const { values, positionals } = parseArgs({ args: [...typed], allowPositionals: true, options: { why: { type: 'string' }, to: { type: 'string' }, 'although-letters-are-out': { type: 'boolean' } } });
    const unknown = Object.keys(values).find((option) => !knows(option));
    if (unknown !== undefined) return refused(`--${unknown} means nothing here.`, form);
    if (positionals.length !== word.takes || positionals.some((each) => each.trim() === '')) return refused(form);
    const why = (values.why ?? '').trim();
    const wrong = knows('why') ? reasonRefused(why) : null;
    if (wrong !== null) return refused(wrong, form);
    return { first: positionals[0] ?? '', second: positionals[1] ?? '', why, to: values.to, although: values['although-letters-are-out'] ?? false };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error), form);
  }
}

async function find(deps: Deps, wanted: string): Promise<Answer> {
  if (wanted.trim().length < 3) return refused('Give three letters or more to look for.');
  const found = await findMessagesWith(deps.db, wanted.trim());
  if (found.length === 0) return done('No message holds that. What is inside files was not looked at.');
  return done(
    ...found.map(({ id, requestId, councilName, direction, day, inSubject, inWords, inNames, inFileNames }) => {
      const places = [...(inSubject ? ['subject'] : []), ...(inWords ? ['words'] : []), ...(inNames ? ['sender or recipient'] : []), ...(inFileNames ? ['file name'] : [])];
      return `${id}  ${day}  ${direction === 'incoming' ? 'from' : 'to'} ${councilName}  (${places.join(', ')})  request ${requestId}`;
    }),
    `${found.length} ${found.length === 1 ? 'message' : 'messages'}. What is inside files was not looked at.`,
  );
}

async function toFile(deps: Deps, who: string, file: string | undefined): Promise<Answer> {
  if (file !== undefined && existsSync(file)) return refused(`${file} is there already. Name one that is not.`);
  return answerOf(await exportPerson(deps, who), (exported) => {
    const text = JSON.stringify(exported, null, 2);
    if (file === undefined) return [text];
    writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
    return [`Written to ${file}, readable by you only.`, ...exported.about.notes];
  });
}
