import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, createPool, findPerson, insertPerson, type Db } from '@openvalve/db';
import { createTestDatabase, dropTestDatabase } from '@openvalve/db/testing';
import { DocumentReader, createFileStore, type DocumentWork } from '@openvalve/documents';
import type { PersonId, Role } from '@openvalve/domain';
import type { HandOver } from '@openvalve/mail';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { tableInForce, type TableInForce } from '../calendar/table-in-force.ts';
import type { Deps } from '../deps.ts';
import { readEnv } from '../env.ts';
import { buildHttp } from '../http/build-http.ts';
import { runDueJobs } from '../jobs/run-due-jobs.ts';
import { createLog } from '../log.ts';
import type { CouncilLetter, Notice } from '../outbox/mailer.ts';
import { createMailer } from '../outbox/create-mailer.ts';
import { prepare } from '../program.ts';
import { appRouter, type AppRouter } from '../router.ts';
import { createCallerFactory, type Context, type SignedIn } from '../trpc.ts';
import { createSignIn, type SignIn } from '../volunteers/sign-in.ts';
import { countQueries } from './count-queries.ts';
import { mailToTheWorld, type NextAnswer } from './mail-to-the-world.ts';

export type Caller = ReturnType<AppRouter['createCaller']>;

export type PersonFacts = { roles: Role[]; realName: string | null; email: string; namedPublicly: boolean; consentToFollowUps: boolean };

/** A whole server with a database of its own, a clock that moves when told, and an outbox to look in. */
export type World = {
  readonly deps: Deps;
  readonly db: Db;
  readonly http: FastifyInstance;
  /** The holiday table this world counts with; it takes another edition when told to. */
  readonly table: TableInForce;
  /** Every address that is served, as it is written in the code. */
  readonly routes: ReadonlySet<string>;
  readonly signIn: SignIn;
  /** Letters handed over for councils, oldest first, whatever became of them. */
  readonly outbox: readonly CouncilLetter[];
  /** Mail to our own people, oldest first. */
  readonly notices: readonly Notice[];
  /** What the operator's terminal showed. */
  readonly terminal: readonly string[];
  /** Makes a person: a volunteer with a real name and consent to follow-ups, unless told. */
  person(facts?: Partial<PersonFacts>): Promise<SignedIn>;
  /** Procedures called as this person, or as a visitor; who they are is read anew for each call. */
  as(person: { readonly id: PersonId } | null): Caller;
  /** The cookie of a session of this person's, for `http.inject`. */
  cookieOf(person: { readonly id: PersonId }): Promise<string>;
  /** Moves the clock: `2026-11-23T09:00:00.000Z`. */
  timeIs(moment: string): void;
  /** What the mail server says to the next letters; accepted unless told. `dies` throws, as when the process stops. Told nothing, it is well again. */
  mailServerSays(...answers: (HandOver['result'] | 'dies')[]): void;
  /** How many questions the database was asked while `work` was done. */
  queriesOf(work: () => Promise<unknown>): Promise<number>;
  /** Runs every job that is due by the world's clock, until none is. */
  runDueJobs(): Promise<void>;
  close(how?: { failed: boolean }): Promise<void>;
};

export type WorldOptions = {
  /** Where the clock begins; a Monday morning unless told. */
  readonly now?: string;
  /** Settings beyond the safe defaults. */
  readonly env?: Readonly<Record<string, string>>;
  /** The client's build; a folder that is not there unless told. */
  readonly clientDir?: string;
  /** Who looks into files; somebody of its own, whom it dismisses at its end, unless told. */
  readonly documents?: DocumentWork;
  /** Where the log goes, every line of it; nowhere unless told. */
  readonly logTo?: (line: string) => void;
};

const firstNames = ['Ada', 'Ben', 'Cleo', 'Dilip', 'Esra', 'Finn', 'Gwen', 'Hana', 'Idris', 'June', 'Kofi', 'Lena'];
const createCaller = createCallerFactory(appRouter);

/** Settings as tests have them. */
export const envOfTests = (databaseUrl: string, dataDir: string, more: Readonly<Record<string, string>> = {}) =>
  readEnv(() => 'a secret that only tests know, and long enough', {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    BASE_URL: 'http://desk.example',
    OPERATOR_NAME: 'Example Parents',
    OPERATOR_CONTACT: 'desk@example.org',
    LOG_LEVEL: 'silent',
    ...more,
  });

/** Makes a world. Close it afterwards; `useWorld` does both around each test. */
export async function createWorld({ now = '2026-11-23T09:00:00.000Z', env: more = {}, clientDir = '/nowhere', logTo, documents: given }: WorldOptions = {}): Promise<World> {
  const database = await createTestDatabase({ prepared: { as: 'world', by: prepareTemplate } });
  const dataDir = await mkdtemp(join(tmpdir(), 'openvalve-world-'));
  const env = envOfTests(database.url, dataDir, more);
  const pool = createPool(database.url, { max: 12 });
  const asked = countQueries(pool);
  const db = createDatabase(pool);
  const documents = given ?? new DocumentReader({ processes: 1 });
  let moment = new Date(now);
  const clock = (): Date => new Date(moment);

  const terminal: string[] = [];
  const answers: NextAnswer[] = [];
  const { mailer, outbox, notices } = mailToTheWorld(createMailer({ db, now: clock, env, terminal: (line) => void terminal.push(line) }), answers);
  const table = tableInForce(db);
  const deps: Deps = { db, now: clock, get calendar() { return table.current(); }, mailer, files: createFileStore({ folder: join(dataDir, 'files'), s3: env.filesStore }), documents, env, log: logTo === undefined ? createLog('silent') : createLog('trace', { write: logTo }) };
  const signIn = createSignIn(deps);
  const routes = new Set<string>();
  const http = await buildHttp({ deps, signIn, clientDir, assets: { styles: [], scripts: [] }, isReady: () => true, onRoute: (url) => void routes.add(url) });
  let people = 0;

  const signedIn = async (id: PersonId): Promise<SignedIn> => {
    const person = await findPerson(db, id);
    if (person === undefined) throw new Error('There is no such person in this world.');
    const { email, roles, realName, namedPublicly, consentToFollowUps } = person;
    return { id, email, roles, realName, namedPublicly, consentToFollowUps };
  };

  return {
    deps,
    db,
    http,
    table,
    routes,
    signIn,
    outbox,
    notices,
    terminal,
    person: async ({ roles = ['volunteer'] as Role[], realName, email, namedPublicly = false, consentToFollowUps = true } = {}) => {
      people += 1;
      const name = realName === undefined ? `${firstNames[people % firstNames.length]} Example` : realName;
      const address = email ?? `person-${people}@volunteers.example`;
      const { id } = await db.transaction().execute((trx) => insertPerson(trx, { email: address, realName: name, roles, namedPublicly, consentToFollowUps, at: clock() }));
      return signedIn(id);
    },
    as: (person) => createCaller(async (): Promise<Context> => ({ deps, person: person === null ? null : await signedIn(person.id), ip: '127.0.0.1' })),
    cookieOf: async ({ id }) => (await signIn.open(id, new Headers())).map((cookie) => cookie.split(';', 1)[0]).join('; '),
    timeIs: (then) => {
      moment = new Date(then);
    },
    mailServerSays: (...next) => void answers.splice(next.length === 0 ? 0 : answers.length, next.length === 0 ? answers.length : 0, ...next),
    queriesOf: async (work) => {
      const before = asked();
      await work();
      return asked() - before;
    },
    runDueJobs: () => runDueJobs(deps, pool),
    close: async ({ failed } = { failed: false }) => {
      await http.close();
      if (given === undefined) await documents.close();
      await db.destroy();
      await dropTestDatabase(database, { failed });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A world for each test of a file. */
export function useWorld(options: WorldOptions = {}): () => World {
  // Its processes take a second to start: they serve every test of the file.
  const documents = options.documents ?? new DocumentReader({ processes: 2 });
  let current: World | undefined;
  beforeEach(async () => {
    current = await createWorld({ ...options, documents });
  });
  afterEach(async ({ task }) => {
    await current?.close({ failed: task.result?.state === 'fail' });
    current = undefined;
  });
  afterAll(() => documents.close());
  return () => {
    if (!current) throw new Error('There is a world only while a test runs.');
    return current;
  };
}

/** The queue's tables and the two campaigns, once a run. */
async function prepareTemplate(url: string): Promise<void> {
  const pool = createPool(url, { max: 2 });
  const db = createDatabase(pool);
  try {
    await prepare({ db, log: createLog('silent') }, pool);
  } finally {
    await db.destroy();
  }
}
