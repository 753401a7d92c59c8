import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbedded } from './index.mjs';

const opener = fileURLToPath(new URL('open.mjs', import.meta.url));
let dataDir: string;
const toEnd: (() => unknown)[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), `openvalve-embedded-${process.pid}-`));
});

afterEach(async () => {
  for (const end of toEnd.splice(0).toReversed()) await end();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(options: { port?: number } = {}) {
  const cluster = await startEmbedded({ dataDir, ...options });
  toEnd.push(cluster.stop);
  return cluster;
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(text);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const postmaster = (): number => Number.parseInt(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10);

/** Another Node that starts the database, and says where it is once it is. */
async function anotherNode() {
  const child = spawn(process.execPath, [opener, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  toEnd.push(() => child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  return { child, ended, url };
}

describe('the database that comes with the program', () => {
  it('starts where there is nothing yet, keeps what is written, and is on the same port the next time', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 153 as answer');
    await first.stop();
    const second = await start();
    expect(await ask(second.url, 'select answer from kept')).toBe(153);
    expect(new URL(second.url).port).toBe(new URL(first.url).port);
  });

  it('writes UTF-8 and sorts the same on every machine', async () => {
    const { url } = await start();
    expect(await ask(url, "select concat_ws(' ', current_setting('server_encoding'), datlocprovider, datlocale) as answer from pg_database where datname = 'template1'")).toBe('UTF8 b C.UTF-8');
    expect(await ask(url, "select lower('ÉCOLE £') as answer")).toBe('école £');
  });

  it('lets in nobody without its password, which is in the data folder and readable by its owner alone', async () => {
    const { url } = await start();
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(dataDir, 'password')).mode & 0o077).toBe(0);
    expect(await ask(url, "select current_setting('listen_addresses') || current_setting('unix_socket_directories') as answer")).toBe('127.0.0.1');
  });

  it('is shared by a second program, which leaves it running when it stops', async () => {
    const first = await start();
    const other = await anotherNode();
    expect(other.url).toBe(first.url);
    other.child.kill('SIGTERM');
    await other.ended;
    expect(await ask(first.url, 'select 1 as answer')).toBe(1);
  });

  it('is started once by two programs that start at the same moment', async () => {
    const [one, other] = await Promise.all([anotherNode(), anotherNode()]);
    expect(one.url).toBe(other.url);
  });

  it('takes another port when its own is taken, and says so when it was told which', async () => {
    await (await start()).stop();
    const port = Number(readFileSync(join(dataDir, 'port'), 'utf8'));
    const taker = createServer();
    await new Promise<void>((resolve) => taker.listen(port, '127.0.0.1', resolve));
    toEnd.push(() => taker.close());
    expect(new URL((await start()).url).port).not.toBe(String(port));
    await toEnd.pop()?.();
    await expect(startEmbedded({ dataDir, port })).rejects.toThrow(/Its log is .*postgres\.log, and ends:[^]*Address already in use/);
  });

  it('is made anew where making it was cut short', async () => {
    mkdirSync(join(dataDir, 'cluster.new-1', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'starting'), '2147483646');
    expect(await ask((await start()).url, 'select 1 as answer')).toBe(1);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('cluster.new'))).toEqual([]);
  });
});

describe('the database that comes with the program, after a kill -9', () => {
  it('of Node is there again, with what was committed', async () => {
    const { child, ended, url } = await anotherNode();
    await ask(url, 'create table kept as select 7 as answer');
    child.kill('SIGKILL');
    await ended;
    expect(await ask((await start()).url, 'select answer from kept')).toBe(7);
  });

  it('of PostgreSQL is there again, with what was committed', async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 8 as answer');
    process.kill(postmaster(), 'SIGKILL');
    expect(await ask((await start()).url, 'select answer from kept')).toBe(8);
  });

  it('of both at once is there again, with what was committed', async () => {
    const { child, ended, url } = await anotherNode();
    await ask(url, 'create table kept as select 9 as answer');
    const pid = postmaster();
    child.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await ended;
    expect(await ask((await start()).url, 'select answer from kept')).toBe(9);
  });

  it('is not fooled by a dead PostgreSQL that nobody has buried, or by a number another program has now', async ({ skip }) => {
    if (!existsSync('/proc/self/stat')) skip('there is no /proc here');
    await (await start()).stop();
    // The shell becomes a sleep, which never asks after the shell's child: that stays dead and unburied.
    const child = spawn('sh', ['-c', 'sh -c : & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    toEnd.push(() => child.kill('SIGKILL'));
    const zombie = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
    for (const pid of [zombie, String(process.pid)]) {
      writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), `${pid}\n${join(dataDir, 'cluster')}\n1\n5432\n\n127.0.0.1\n\nready   \n`);
      const again = await start();
      expect(await ask(again.url, 'select 1 as answer')).toBe(1);
      await again.stop();
    }
  });
});
