import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endMailCheck, insertMailCheck, listDeliveryAttempts, listRequestLines, noteMailCheckArrived, noteMailCheckSent } from '@openvalve/db';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Deps } from '../../../deps.ts';
import { readEnv, type Env } from '../../../env.ts';
import { dkimKeyOf } from '../../../mail/dkim-key.ts';
import { settingsOfMail } from '../../../mail/settings-of-mail.ts';
import { createMailer } from '../../../outbox/create-mailer.ts';
import { prepare } from '../../../program.ts';
import { seeded, type Random } from '../../seeded.ts';
import type { ServerLine } from './bad-mail-server.ts';
import { aSender, lettersToBegin, pressSend, type Letter, type Sender } from './press-send.ts';
import { kept, type Kept } from './processes.ts';
import { judgeLetters, type LettersVerdict, type Standing } from './verdict.ts';

export type LettersOptions = {
  /** The built server's files. */
  readonly main: string;
  readonly cli: string;
  readonly seed: number;
  readonly letters: number;
  readonly workers: number;
  /** No more kills after this many milliseconds. */
  readonly atMost: number;
};

export type LettersReport = {
  readonly letters: number;
  readonly kills: number;
  /** How often the mail server died. */
  readonly deaths: number;
  readonly attempts: number;
  /** How often somebody pressed Send again on a letter that had come back. */
  readonly again: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly verdict: LettersVerdict;
  readonly said: string;
  readonly seconds: number;
};

/** Letters to every council while the workers are killed over and over, through a mail server that does everything wrong; then both sides are compared. Needs an empty database. */
export async function lettersDrill(outside: Deps, pool: Pool, { main, cli, seed, letters: count, workers, atMost }: LettersOptions): Promise<LettersReport> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'openvalve-letters-'));
  const port = await freePort();
  const ledger = join(folder, 'ledger');
  const settings = settingsIn(folder, outside.env.databaseUrl, port);
  const env = readEnv(() => '', settings);
  const deps: Deps = { ...outside, env, mailer: createMailer({ ...outside, env, dkim: dkimKeyOf(env), terminal: () => undefined }) };
  const random = seeded(seed);
  const running: Kept[] = [];
  try {
    await prepare(deps, pool);
    await aGoodCheck(deps);
    const person = await aSender(deps);
    const letters = await lettersToBegin(deps, person, count);
    const server = kept(cli, (start) => ['drill', 'bad-mail-server', '--port', String(port), '--ledger', ledger, '--seed', String(seed * 1_000 + start), '--parent', String(process.pid)], {});
    const sending = Array.from({ length: workers }, () => kept(main, () => [], settings));
    running.push(server, ...sending);
    const { kills, again } = await untilAllRest(deps, { letters, person, sending, random, until: performance.now() + atMost });
    // The server has mail to the person who sends as well.
    const councils = new Set(letters.map(({ to }) => to.toLowerCase()));
    const lines = linesOf(ledger).filter(({ to }) => councils.has(to.toLowerCase()));
    const standings = await standingsOf(deps, letters);
    const faults: Record<string, number> = {};
    for (const { did } of lines) faults[did] = (faults[did] ?? 0) + 1;
    return {
      letters: letters.length, kills, deaths: server.ends(), again, faults,
      attempts: [...standings.values()].reduce((sum, { hashes }) => sum + hashes.length, 0),
      verdict: judgeLetters(letters, standings, lines),
      said: sending.map(({ said }) => said()).join('').slice(-4_000),
      seconds: (performance.now() - began) / 1000,
    };
  } finally {
    await Promise.all(running.map((each) => each.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

/** An installation of its own that is live, with a mail server on this machine. */
function settingsIn(folder: string, databaseUrl: string, port: number): Record<string, string> {
  const keyFile = join(folder, 'letters.pem');
  writeFileSync(keyFile, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return {
    NODE_ENV: 'production', ROLE: 'worker', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl, DATA_DIR: folder, SECRET: 'only this drill knows it, and it is long enough', MAIL_DOMAIN: 'letters.drill.invalid',
    SMTP_URL: `smtp://127.0.0.1:${port}`, COUNCIL_MAIL: 'live', DKIM_SELECTOR: 'drill', DKIM_PRIVATE_KEY_FILE: keyFile, LETTERS_A_MINUTE: '600', OPERATOR_NAME: 'The drill', OPERATOR_CONTACT: 'drill@drill.invalid',
    OPENVALVE_PARENT_PID: String(process.pid),
  };
}

/** What the mail doctor would have left behind: here it has no DNS to ask. */
async function aGoodCheck({ db, env, now }: Deps): Promise<void> {
  const [id, address] = ['00000000-0000-4000-8000-000000000001', `r-000000000000-drill@${(env as Env & { mailDomain: string }).mailDomain}`];
  const sent = { result: 'accepted', server: '127.0.0.1', said: '250 OK', from: address, envelopeFrom: address } as const;
  await insertMailCheck(db, { id, settings: settingsOfMail(env, dkimKeyOf(env)), address, records: [], at: now() });
  await noteMailCheckSent(db, { id, sent });
  await noteMailCheckArrived(db, { addresses: [address], from: address, envelopeFrom: address, authentication: null, at: now() });
  await endMailCheck(db, { id, at: now() });
}

type Going = { letters: readonly Letter[]; person: Sender; sending: readonly Kept[]; random: Random; until: number };

/** Somebody presses Send, letter by letter, and again where one came back; the workers are killed meanwhile, until no letter is on its way. */
async function untilAllRest(deps: Deps, { letters, person, sending, random, until }: Going): Promise<{ kills: number; again: number }> {
  const waiting = letters.map(({ requestId }) => requestId);
  let [kills, again] = [0, 0];
  for (let rested = 0; rested < 3; ) {
    for (const requestId of waiting.splice(0, Math.ceil(random() * 12))) await pressSend(deps, person, requestId);
    await pause(100 + random() * 500);
    if (performance.now() < until && random() < 0.5) {
      await sending[Math.floor(random() * sending.length)]?.kill();
      kills += 1;
    }
    const lines = await listRequestLines(deps.db);
    if (waiting.length > 0) continue;
    for (const { requestId } of lines.filter(({ stage }) => stage === 'draft')) {
      await pressSend(deps, person, requestId);
      again += 1;
    }
    rested = lines.some(({ stage, uncertain }) => stage === 'draft' || (stage === 'sending' && !uncertain)) ? 0 : rested + 1;
    await hurry(deps);
    if (performance.now() > until + 120_000) break;
  }
  return { kills, again };
}

/** What waits for its next try is tried now: the drill has not got hours. */
const hurry = ({ db }: Deps): Promise<unknown> =>
  sql`
    update graphile_worker._private_jobs as job set run_at = now() from graphile_worker._private_tasks as task
    where task.id = job.task_id and task.identifier = 'deliver-message' and job.locked_at is null and job.run_at > now() + interval '3 seconds'`.execute(db);

async function standingsOf({ db }: Deps, letters: readonly Letter[]): Promise<Map<string, Standing>> {
  const lines = new Map((await listRequestLines(db)).map((line) => [line.requestId as string, line]));
  const standings = new Map<string, Standing>();
  for (const { requestId } of letters) {
    const line = lines.get(requestId);
    const hashes = (await listDeliveryAttempts(db, requestId)).flatMap(({ rawSha256 }) => rawSha256 ?? []);
    if (line) standings.set(requestId, { stage: line.stage, uncertain: line.uncertain, hashes });
  }
  return standings;
}

const linesOf = (ledger: string): ServerLine[] =>
  existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ServerLine) : [];

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
