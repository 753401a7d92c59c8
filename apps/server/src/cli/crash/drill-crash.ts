import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase, createPool, listRequestLines, rowsThatDisagree, type Db } from '@openvalve/db';
import { seeded, type Random } from '../seeded.ts';
import { deskOverHttp, join as joinTeam, type Desk } from './desk-over-http.ts';
import { gatherEvidence } from './evidence.ts';
import { countActs, newLedger, type Ledger } from './ledger.ts';
import { workUntil } from './scripted-person.ts';
import { checkStoredBytes, type StoredBytes } from './stored-bytes.ts';
import { programUnderTest, type ProgramUnderTest, type Victim } from './the-program.ts';
import { judge, type Verdict } from './verdict.ts';

export type CrashOptions = {
  /** The built server's file. */
  readonly main: string;
  readonly seed: number;
  readonly kills: number;
  /** No more kills after this many milliseconds, however many were asked for. */
  readonly atMost: number;
  readonly people?: number;
};

/** What came of it. Everything in `verdict`, `disagree` and `bytes.damaged` has to be empty. */
export type CrashReport = {
  readonly kills: Readonly<Record<Victim, number>>;
  /** Milliseconds from starting again to being ready, after each kill. */
  readonly starts: readonly number[];
  readonly acknowledged: Readonly<Record<string, number>>;
  /** Acts nobody answered: done or not, both are right. */
  readonly unanswered: number;
  readonly declined: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly events: number;
  readonly letters: number;
  readonly uncertain: number;
  readonly verdict: Verdict;
  /** Rows that say something else than their case file. */
  readonly disagree: readonly string[];
  readonly bytes: StoredBytes;
  /** Everything the program wrote down as an error. */
  readonly errors: readonly string[];
  readonly seconds: number;
};

const firstNames = ['Ada', 'Ben', 'Cleo', 'Dilip', 'Esra', 'Finn', 'Gwen', 'Hana', 'Idris', 'June'];
const victims: readonly Victim[] = ['server', 'postmaster', 'both'];

/** Ten people work while the program is killed at random moments, over and over; then everything is looked at. */
export async function crashDrill({ main, seed, kills, atMost, people = 10 }: CrashOptions): Promise<CrashReport> {
  const began = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'openvalve-crash-'));
  const program = await programUnderTest({ main, folder });
  const random = seeded(seed);
  const ledger = newLedger();
  try {
    await program.start();
    const team = await joinEverybody(program, people);
    const { done, starts } = await work(program, team, { ledger, random, kills, until: began + atMost });
    const db = createDatabase(createPool(program.databaseUrl(), { max: 4 }));
    try {
      await comeToRest(db);
      const evidence = await gatherEvidence(db);
      const requests = [...evidence.requests.values()];
      return {
        kills: done,
        starts,
        acknowledged: countActs(ledger.told),
        unanswered: ledger.told.filter(({ acknowledged }) => !acknowledged).length,
        declined: ledger.declined,
        requests: requests.length,
        events: requests.reduce((sum, { events }) => sum + events.length, 0),
        letters: requests.reduce((sum, { letters }) => sum + letters, 0),
        uncertain: requests.reduce((sum, { events }) => sum + events.filter(({ type }) => type === 'DeliveryUncertain').length, 0),
        verdict: judge(ledger.told, evidence),
        disagree: (await rowsThatDisagree(db)).map(({ requestId, columns }) => `request ${requestId}: ${columns.join(', ')}`),
        bytes: await checkStoredBytes(db, join(program.dataDir, 'files')),
        errors: program.said().split('\n').filter((line) => line.includes('"level":50') || line.includes('"level":60') || line.includes('because of a bug')),
        seconds: (performance.now() - began) / 1000,
      };
    } finally {
      await db.destroy();
    }
  } finally {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Member = { readonly desk: Desk; readonly personId: string; readonly campaigns: readonly string[] };

/** The first person by the link the program shows, the others by invitations of theirs. */
async function joinEverybody({ address, said }: ProgramUnderTest, people: number): Promise<Member[]> {
  for (let tries = 0; !said().includes('/invitation?token=') && tries < 200; tries += 1) await pause(25);
  const team: Member[] = [];
  let link = said();
  for (let number = 1; number <= people; number += 1) {
    const from = `10.9.8.${number}`;
    const email = `person-${number}@drill.invalid`;
    const desk = deskOverHttp(address, { cookie: await joinTeam(address, link, { realName: `${firstNames[(number - 1) % firstNames.length]} Example`, email, from }), from });
    const me = await desk.ask('volunteers', 'me');
    const campaigns = await desk.ask('campaigns', 'list');
    if (me.was !== 'done' || me.value === null || campaigns.was !== 'done') throw new Error(`Person ${number} joined and is not let in.`);
    team.push({ desk, personId: me.value.id, campaigns: campaigns.value.map(({ id }) => id) });
    link = number === people ? '' : await linkFor(team[0]?.desk ?? desk, number + 1);
  }
  return team;
}

async function linkFor(desk: Desk, number: number): Promise<string> {
  const invited = await desk.tell('volunteers', 'invite', { email: `person-${number}@drill.invalid`, roles: ['volunteer'] });
  if (invited.was !== 'done') throw new Error(`Person ${number} could not be invited: ${JSON.stringify(invited)}`);
  const shown = await desk.tell('volunteers', 'copyInvitation', { invitationId: invited.value.invitationId });
  if (shown.was !== 'done') throw new Error(`The link for person ${number} was not shown: ${JSON.stringify(shown)}`);
  return shown.value.link;
}

type Killing = { readonly ledger: Ledger; readonly random: Random; readonly kills: number; readonly until: number };

/** Everybody works; one kill after another, each followed by a start; a while of quiet work at the end. */
async function work(program: ProgramUnderTest, team: readonly Member[], { ledger, random, kills, until }: Killing): Promise<{ done: Record<Victim, number>; starts: number[] }> {
  const done: Record<Victim, number> = { server: 0, postmaster: 0, both: 0 };
  const starts: number[] = [];
  const home = new AbortController();
  // Some ninety councils can be asked once each: the longer the drill, the more of them have to be given back.
  const sends = Math.min(0.6, 30 / kills);
  const working = team.map((member) => workUntil(home.signal, { ...member, ledger, sends, random: seeded(Math.floor(random() * 2 ** 31)) }));
  try {
    for (let kill = 0; kill < kills && performance.now() < until; kill += 1) {
      const victim = victims[kill % victims.length] ?? 'both';
      await pause(100 + random() * 1_400);
      await program.kill(victim);
      done[victim] += 1;
      // Now and then it is killed again while it is starting.
      if (random() < 0.1) {
        const starting = program.start().catch(() => 0);
        await pause(random() * 600);
        await program.kill('server');
        done.server += 1;
        await starting;
      }
      starts.push(await program.start());
    }
    await pause(1_000);
  } finally {
    home.abort();
    await Promise.all(working);
  }
  return { done, starts };
}

/** Waits until no letter is on its way any more: each went, or is shown as uncertain. */
async function comeToRest(db: Db): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const lines = await listRequestLines(db);
    if (!lines.some(({ stage, uncertain }) => stage === 'sending' && !uncertain)) return;
    await pause(100);
  }
}
