import { join } from 'node:path';
import { createDatabase, createPool, loadRegister, migrateToLatest } from '@openvalve/db';
import { askedFirst, Programme, programmeName } from '@openvalve/domain';
import { createFileStore, StoreUnreachable } from '@openvalve/documents';
import { campaignTemplate } from '@openvalve/letters';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { noteProgramTable } from './calendar/note-program-table.ts';
import { tableInForce, watchTable } from './calendar/table-in-force.ts';
import { startReceiving, type Receiving } from './correspondence/inbound/receive.ts';
import type { Deps } from './deps.ts';
import { createDocumentWork } from './documents/document-work.ts';
import { ensureDemonstration, refuseDemonstration } from './demo/make-demonstration.ts';
import { demonstrationWays } from './demo/ways-in.ts';
import { repeatDestructions } from './documents/destroying/repeat-destructions.ts';
import { operatorMissing, type Env } from './env.ts';
import { buildHttp } from './http/build-http.ts';
import { readAssets } from './http/client-build.ts';
import { buildWorkerHttp } from './http/worker-http.ts';
import { isDatabaseDown } from './http/database-down.ts';
import type { HttpParts } from './http/parts.ts';
import { createLog } from './log.ts';
import { dkimKeyOf } from './mail/dkim-key.ts';
import { refuseUnchecked } from './mail/live-switch.ts';
import { createMailer } from './outbox/create-mailer.ts';
import { wayIn } from './volunteers/first-person.ts';
import { noteSettings } from './privacy/note-settings.ts';
import { createSignIn, type SignIn } from './volunteers/sign-in.ts';
import { migrateQueue, startWorker, type Worker } from './worker.ts';

export type ProgramParts = {
  readonly env: Env;
  readonly clientDir: string;
  /** What people should read. */
  readonly say: (line: string) => void;
  /** Told when the database answers and cannot be made ready: nothing works then, and waiting does not help. */
  readonly giveUp: (error: unknown) => void;
};

/** `address` is where it listens; null for a worker without WORKER_PORT. `stop` finishes what is under way: no request is cut and no job lost. */
export type Program = { readonly address: string | null; stop(): Promise<void> };

/** How long to wait before trying a database that does not answer again, in milliseconds. */
const pause = 1_000;

/**
 * Starts what ROLE asks for. HTTP listens at once and says 503 until the database has answered and been brought up to date;
 * then the worker starts. A database that goes away later is waited for in the same way, by each part itself.
 */
export async function startProgram({ env, clientDir, say, giveUp }: ProgramParts): Promise<Program> {
  const log = createLog(env.logLevel);
  // One connection stays: restoring a backup looks for those who are at work.
  const pool = createPool(env.databaseUrl, { max: 33, min: 1, onError: (error) => log.debug({ err: error }, 'a connection to the database broke') });
  const db = createDatabase(pool);
  const now = clockOf(env);
  const table = tableInForce(db);
  const deps: Deps = { db, now, get calendar() { return table.current(); }, mailer: createMailer({ db, now, env, dkim: dkimKeyOf(env), terminal: say }), files: createFileStore({ folder: join(env.dataDir, 'files'), s3: env.filesStore }), documents: createDocumentWork(), env, log };
  const signIn = createSignIn(deps);

  let ready = false;
  let worker: Worker | null = null;
  let receiving: Receiving | null = null;
  const stopping = new AbortController();
  let stopWatching = (): void => undefined;

  // Pages can be served while the queue is out of reach; a worker that has no queue does nothing.
  const isReady = (): boolean => ready && (env.role !== 'worker' || worker?.isWorking() === true);
  const http = await httpFor({ deps, signIn, clientDir, assets: readAssets(clientDir), isReady });
  const address = http === null ? null : await http.listen({ port: env.role === 'worker' ? (env.workerPort ?? 0) : env.port, host: env.host });

  const begin = async (): Promise<void> => {
    const waiting = { say, signal: stopping.signal };
    const loaded = await untilItAnswers(() => prepare(deps, pool).then(() => noteSettings(deps)), waiting);
    if (loaded === 'stopped') return;
    if (env.demo) await ensureDemonstration({ deps, pool, prepare: () => prepare(deps, pool), say });
    else if ((await untilItAnswers(() => refuseDemonstration(deps), waiting)) === 'stopped') return;
    if ((await untilItAnswers(() => noteProgramTable(deps).then(() => table.refresh()).then(() => undefined), waiting)) === 'stopped') return;
    if ((await untilItAnswers(() => refuseUnchecked(deps), waiting)) === 'stopped') return;
    // What a backup brought back and was destroyed is gone again before anybody can ask for it.
    if ((await untilItAnswers(() => repeatDestructions(deps).then(() => undefined), waiting)) === 'stopped') return;
    stopWatching = watchTable(table, log);
    ready = true;
    if (env.role !== 'web') {
      worker = startWorker(deps, pool);
      receiving = await startReceiving(deps, pool);
    }
    if (env.role === 'worker') return say('Open Valve’s worker is running.');
    say(`Open Valve is at ${env.baseUrl}`);
    // The database can go away again at any of these lines: it is waited for, and nothing ends for it.
    const ways: string[] = [];
    const found = await untilItAnswers(async () => void ways.splice(0, ways.length, ...(await waysIn(deps, signIn))), waiting);
    if (found === 'done') ways.forEach(say);
  };
  const beginning = begin().catch((error: unknown) => {
    log.fatal({ err: error }, 'could not start');
    giveUp(error);
  });

  return {
    address,
    stop: async () => {
      stopping.abort();
      await http?.close();
      await beginning;
      stopWatching();
      await receiving?.stop();
      // What is being read is read again by the next program: nobody waits for it now.
      await deps.documents.close();
      await worker?.stop();
      await db.destroy();
    },
  };
}

/** What the terminal shows at the end of a start: how to get in, and what is still to be set. */
async function waysIn(deps: Deps, signIn: SignIn): Promise<string[]> {
  if (deps.env.demo) return [...(await demonstrationWays(deps, signIn))];
  const missing = operatorMissing(deps.env);
  const way = await wayIn(deps, signIn);
  return [
    ...(missing.length === 0 ? [] : [`${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set: nobody can be invited, and nothing goes to councils, until readers can see who runs this.`]),
    ...(way === null ? [] : [way.kind === 'invitation' ? `Nobody is here yet. Open this once, to be the first, with every role:\n  ${way.link}` : `No mail server is set. To sign in, open this within 15 minutes:\n  ${way.link}`]),
  ];
}

/** What this process answers with: everything, or for a worker its health alone, where it was given a port for that. */
const httpFor = async (parts: HttpParts): Promise<FastifyInstance | null> => {
  const { role, workerPort } = parts.deps.env;
  if (role !== 'worker') return buildHttp(parts);
  return workerPort === null ? null : buildWorkerHttp(parts);
};

/** Brings the database up to date and loads what the product starts with. Running it again changes nothing. */
export async function prepare(deps: Pick<Deps, 'db' | 'log'>, pool: Pool): Promise<void> {
  await migrateToLatest(deps.db);
  await migrateQueue(deps, pool);
  const campaigns = Programme.options.map((programme) => ({
    slug: programme,
    programme,
    title: programmeName[programme],
    documentKinds: askedFirst[programme],
    letter: campaignTemplate(programme),
  }));
  await loadRegister(deps.db, { campaigns });
}

async function untilItAnswers(work: () => Promise<void>, { say, signal }: { say: (line: string) => void; signal: AbortSignal }): Promise<'done' | 'stopped'> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      await work();
      return 'done';
    } catch (error) {
      if (signal.aborted) break;
      if (!isDatabaseDown(error) && !(error instanceof StoreUnreachable)) throw error;
      if (tries === 0) say(error instanceof StoreUnreachable ? `${error.message} Waiting for it…` : 'The database does not answer yet. Waiting for it…');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return 'stopped';
}

/** The real clock, or in development the real time of day on the day that `NOW` names. */
function clockOf({ developmentDay }: Env): () => Date {
  if (developmentDay === null) return () => new Date();
  const moved = Date.parse(`${developmentDay}T00:00:00Z`) - Math.floor(Date.now() / 86_400_000) * 86_400_000;
  return () => new Date(Date.now() + moved);
}
