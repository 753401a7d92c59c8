import { parseArgs } from 'node:util';
import { IncomingMailId } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { eraseMailNow } from '../privacy/erase-mail.ts';
import { always, privacyProblemWords, reasonRefused } from './privacy-words.ts';

type Answer = { readonly lines: readonly string[]; readonly code: number };

const form = 'Give it as: npm run mail -- erase ID --reason WORDS';
const refused = (...lines: string[]): Answer => ({ lines, code: 2 });

/** `npm run mail -- erase ID --reason WORDS`: erases one mail of the holding pen, or one that was set aside, at once. Reads all that was typed before it opens anything. */
export async function mailErase(typed: readonly string[], within: (work: (deps: Deps) => Promise<Answer>) => Promise<Answer>): Promise<Answer> {
  const given = read(typed);
  return 'lines' in given ? given : within((deps) => erase(deps, given));
}

function read(typed: readonly string[]): { mailId: IncomingMailId; why: string } | Answer {
  try {
    const { values, positionals } = parseArgs({ args: [...typed], allowPositionals: true, options: { reason: { type: 'string' } } });
    if (positionals.length !== 1) return refused(form);
    const mailId = IncomingMailId.safeParse(positionals[0]);
    if (!mailId.success) return refused(`"${positionals[0] ?? ''}" is not the id of a mail.`, form);
    const why = (values.reason ?? '').trim();
    const wrong = reasonRefused(why);
    return wrong === null ? { mailId: mailId.data, why } : refused(wrong, form);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error), form);
  }
}

async function erase(deps: Deps, given: { mailId: IncomingMailId; why: string }): Promise<Answer> {
  const result = await eraseMailNow(deps, given);
  if (!result.ok) return { lines: privacyProblemWords(result.problem), code: 1 };
  const { sha256, copies, files, kept, notInStore } = result.value;
  return {
    lines: [
      `Erased: mail ${given.mailId}, SHA-256 ${sha256}${copies > 0 ? `, with ${copies} ${copies === 1 ? 'copy' : 'copies'}` : ''}; ${files} ${files === 1 ? 'file' : 'files'} in all.`,
      ...(kept > 0 ? [`${kept} of its files stayed: the same came with something else that is on record.`] : []),
      ...(notInStore > 0 ? [`${notInStore} of its files ${notInStore === 1 ? 'was' : 'were'} not in the store beside which this was run. Is DATA_DIR the one Open Valve uses?`] : []),
      ...always,
    ],
    code: 0,
  };
}
