import { calendarCommand } from './cli/calendar.ts';
import { checkClockFile } from './cli/check-clock.ts';
import { drillCrash } from './cli/crash/crash-report.ts';
import { drillTakers } from './cli/drill-takers.ts';
import { badMailServer } from './cli/drills/letters/bad-mail-server.ts';
import { drillLetters } from './cli/drills/letters/letters-report.ts';
import { drillMailIn } from './cli/drills/mail-in/mail-in-report.ts';
import { drillMailFuzz } from './cli/drills/mail-fuzz.ts';
import { drillReminders } from './cli/drills/reminders.ts';
import { explainForPerson, explainUsage } from './cli/explain-clock.ts';
import { mailDoctor } from './cli/mail-doctor.ts';
import { mailErase } from './cli/mail-erase.ts';
import { mailImport } from './cli/mail-import.ts';
import { parseMails } from './cli/mail-parse.ts';
import { withDeps } from './cli/operators-deps.ts';
import { privacy } from './cli/privacy.ts';
import { resetDatabase } from './cli/reset-database.ts';
import { showCase } from './cli/show-case.ts';

/*
 * Operators' commands, one line each. Run from a clone with `npm run clock|calendar|case|mail|privacy|db:reset|drill`, or from an image with
 * `node dist/cli.js …` and DATABASE_URL set. Each gives the lines to print and the exit code.
 */
type Answer = { readonly lines: readonly string[]; readonly code?: number };
type Command = { readonly usage: string; readonly does: string; readonly run: (args: readonly string[]) => Answer | Promise<Answer | undefined> | undefined };

/** Each drill in an empty database of its own. `crash [--kills 200] [--minutes 15]` starts one and kills it. */
const drills: Record<string, (args: readonly string[]) => Promise<Answer>> = {
  takers: (args) => withDeps((deps, pool) => drillTakers(deps, pool, { seed: seedFrom(args) }), { connections: 50 }),
  reminders: (args) => withDeps((deps, pool) => drillReminders(deps, pool, { seed: seedFrom(args) }), { connections: 8 }),
  letters: (args) => withDeps((deps, pool) => drillLetters(deps, pool, { seed: seedFrom(args), letters: numberFrom(args, '--letters', 153), minutes: numberFrom(args, '--minutes', 3) }), { connections: 8 }),
  'mail-in': (args) => withDeps((deps, pool) => drillMailIn(deps, pool, { seed: seedFrom(args), mails: numberFrom(args, '--mails', 500) }), { connections: 8 }),
  'mail-fuzz': (args) => drillMailFuzz({ seed: seedFrom(args), mails: numberFrom(args, '--mails', 100_000) }),
  crash: (args) => drillCrash({ seed: seedFrom(args), kills: numberFrom(args, '--kills', 200), minutes: numberFrom(args, '--minutes', 15) }),
};
const drillNames = Object.keys(drills).join(', ');

const mail: Record<string, (args: readonly string[]) => Answer | Promise<Answer | undefined> | undefined> = {
  parse: (files) => (files[0] ? parse(files) : undefined),
  import: (files) => withDeps((deps) => mailImport(deps, files)),
  doctor: (args) => withDeps((deps) => mailDoctor(deps, args)),
  erase: (args) => mailErase(args, (work) => withDeps(work)),
};

const commands: Record<string, Command> = {
  clock: {
    usage: 'clock check FILE.csv',
    does: `compares a file of worked cases with the dates we compute; or ${explainUsage}: a count for a person`,
    run: ([word, ...rest]) => (word === 'explain' ? explainForPerson(rest) : word === 'check' && rest[0] ? checkClockFile(rest[0]) : undefined),
  },
  calendar: {
    usage: 'calendar check|apply FILE',
    does: 'compares the holiday table with GOV.UK’s list, or adds what that adds; calendar mark, calendar status',
    run: (args) => calendarCommand(args, process.env.DATABASE_URL ? (work) => withDeps((deps) => work(deps)) : null),
  },
  case: { usage: 'case ID', does: 'prints a case file as a chronology', run: ([id]) => (id ? withDeps(async ({ db }) => ({ lines: await showCase(db, id) })) : undefined) },
  privacy: { usage: 'privacy WORD …', does: 'what people may ask of you: export, correct, erase', run: (args) => privacy(args, (work) => withDeps(work)) },
  mail: {
    usage: 'mail parse FILE …|import FILE …|doctor|erase ID',
    does: 'what is in mails or folders of them, one JSON object a file; files past mail; checks the mail settings, which live mail needs; or erases a mail of the holding pen',
    run: ([word = '', ...rest]) => mail[word]?.(rest),
  },
  'db-reset': { usage: 'db-reset --yes', does: 'empties the database and loads the register again', run: (args) => withDeps((deps, pool) => resetDatabase(deps, pool, { sure: args.includes('--yes') })) },
  drill: {
    usage: 'drill NAME [--seed N]',
    does: `what is promised, tried hard: ${drillNames}`,
    run: ([name = '', ...rest]) => (name === 'bad-mail-server' ? badServer(rest) : drills[name]?.(rest)),
  },
};

/** Printed as they are read, because there may be thousands. */
async function parse(files: readonly string[]): Promise<Answer> {
  await parseMails(files, (line) => console.log(line));
  return { lines: [] };
}

/** The drill of letters starts this in a process of its own. */
const badServer = (args: readonly string[]): Promise<Answer> =>
  badMailServer({ port: numberFrom(args, '--port', 0), ledger: args[args.indexOf('--ledger') + 1] ?? '', seed: seedFrom(args), parentPid: numberFrom(args, '--parent', process.ppid) });

function numberFrom(args: readonly string[], name: string, otherwise: number): number {
  const given = Number(args[args.indexOf(name) + 1]);
  return args.includes(name) && Number.isInteger(given) ? given : otherwise;
}

const seedFrom = (args: readonly string[]): number => numberFrom(args, '--seed', 1);

const help = (): Answer => ({ lines: ['Commands:', ...Object.values(commands).map(({ usage, does }) => `  ${usage.padEnd(24)} ${does}`)], code: 2 });

const [name = '', ...args] = process.argv.slice(2);
try {
  const { lines, code = 0 } = (await commands[name]?.run(args)) ?? help();
  for (const line of lines) console.log(line);
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
