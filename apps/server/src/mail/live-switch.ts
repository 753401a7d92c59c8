import { lastMailCheck } from '@openvalve/db';
import { momentWords } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { EnvRefused } from '../env.ts';
import { dkimKeyOf } from './dkim-key.ts';
import { findingsOf, isGood, type MailCheck } from './doctor/verdict.ts';
import { settingsOfMail } from './settings-of-mail.ts';

const whatToDo = 'Leave COUNCIL_MAIL out, start, and run `npm run mail -- doctor`; then set it again.';

/** Why letters may not go to councils by what the last check of the mail settings found, and what to do; null when they may. */
export function uncheckedWords(last: MailCheck | undefined, settings: string): string | null {
  if (last === undefined) return `COUNCIL_MAIL=live needs a check of the mail settings, and none is on record. ${whatToDo}`;
  const when = momentWords(last.begunAt);
  if (last.settings !== settings) return `COUNCIL_MAIL=live: the mail settings are not those that were checked on ${when}. ${whatToDo}`;
  if (isGood(last)) return null;
  const wrong = findingsOf(last).filter(({ level }) => level === 'wrong').map(({ about, words }) => `${about}: ${words}`);
  return `COUNCIL_MAIL=live: the check of ${when} was not good. ${wrong.join(' ')} ${whatToDo}`;
}

/** Refuses to send letters to councils unless the last check of the mail settings is good, and of these settings. */
export async function refuseUnchecked({ db, env }: Pick<Deps, 'db' | 'env'>): Promise<void> {
  if (env.councilMail !== 'live') return;
  const refused = uncheckedWords(await lastMailCheck(db), settingsOfMail(env, dkimKeyOf(env)));
  if (refused !== null) throw new EnvRefused([refused]);
}
