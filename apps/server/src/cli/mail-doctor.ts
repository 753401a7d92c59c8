import { momentWords } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { resolverFor } from '../mail/doctor/dns-facts.ts';
import { runDoctor, type DoctorParts } from '../mail/doctor/run-doctor.ts';
import { findingsOf, isGood, type MailCheck } from '../mail/doctor/verdict.ts';

const levels = { good: 'good', advice: 'could be better', wrong: 'WRONG' } as const;

/** What a check found, in lines: each finding, the records to add, and whether letters may go. */
export function doctorLines(check: MailCheck, domain: string): string[] {
  const add = check.records.flatMap(({ record }) => (record === null ? [] : [`  ${record.name}  ${record.type}  ${record.type === 'TXT' ? `"${record.value}"` : record.value}`]));
  return [
    `The mail settings of ${domain}, ${momentWords(check.begunAt)}`,
    ...findingsOf(check).map(({ about, level, words }) => `  ${about.padEnd(10)} ${levels[level].padEnd(16)} ${words}`),
    ...(add.length === 0 ? [] : ['Records to add, or to put in the place of what is there:', ...add]),
    isGood(check)
      ? 'Good: with these settings COUNCIL_MAIL=live may be set.'
      : 'Not good yet: COUNCIL_MAIL=live is refused. Mend what is marked WRONG and run this again; records can take an hour to be seen.',
  ];
}

/** `npm run mail -- doctor [--wait SECONDS]`: checks the mail settings, keeps the result, and prints it. */
export async function mailDoctor(deps: Deps, args: readonly string[], parts: Partial<DoctorParts> = {}): Promise<{ lines: string[]; code: number }> {
  const { mailDomain, demo } = deps.env;
  if (demo) return { lines: ['The demonstration sends no mail: there is nothing to check.'], code: 2 };
  if (mailDomain === null) return { lines: ['MAIL_DOMAIN is not set: there is no mail to check. Set it to a domain used for nothing but requests.'], code: 2 };
  const asked = Number(args[args.indexOf('--wait') + 1]);
  const patience = args.includes('--wait') && asked >= 0 ? asked * 1000 : 120_000;
  const check = await runDoctor(deps, { resolver: resolverFor(), patience, ...parts });
  return { lines: doctorLines(check, mailDomain), code: isGood(check) ? 0 : 1 };
}
