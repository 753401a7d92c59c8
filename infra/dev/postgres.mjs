import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from './paths.mjs';
import { say } from './say.mjs';

// Loaded only once packages are installed: the launcher looks for PostgreSQL's own programs among them.
const launcher = () => import('../../packages/db/src/embedded/index.mjs');

/**
 * The database this machine's data is in: the one `DATABASE_URL` names, or the embedded one. That one is started again when
 * it ends by itself or is killed, on the same port, and the server finds it again without anybody's help.
 */
export async function startPostgres() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const { startEmbedded } = await launcher();
  const start = () => startEmbedded({ dataDir: join(dataFolder(), 'postgres') });
  let server = await start();
  const { url } = server;
  let starting = Promise.resolve();
  const look = async () => {
    if (await isListening(new URL(url))) return;
    say('The database ended. Starting it again…');
    server = await start();
    if (server.url !== url) throw new Error('its port was taken meanwhile');
    say('The database runs again.');
  };
  const watching = setInterval(() => {
    starting = starting.then(look).catch((error) => say(`The database could not be started again: ${error.message}. Stop this and give the same command again.`));
  }, 1_000);
  watching.unref();
  return {
    url,
    stop: async () => {
      clearInterval(watching);
      await starting;
      await server.stop();
    },
  };
}

const isListening = ({ hostname, port }) =>
  new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const answer = (is) => () => (socket.destroy(), resolve(is));
    socket.once('connect', answer(true));
    socket.once('error', answer(false));
  });

/**
 * A database server for one run of the tests, in memory where the machine offers room there, thrown away afterwards;
 * or the one `TEST_DATABASE_SERVER` names.
 */
export async function startTestPostgres() {
  if (process.env.TEST_DATABASE_SERVER) return { url: process.env.TEST_DATABASE_SERVER, stop: async () => {} };
  const { startEmbedded } = await launcher();
  const place = roomyMemory() ?? tmpdir();
  removeLeftBehind(place);
  const folder = mkdtempSync(join(place, `openvalve-test-${process.pid}-`));
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), disposable: true });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const enough = 1_500_000_000;

/** Containers often have 64 MB of shared memory, which is not enough for a cluster and its copies. */
function roomyMemory() {
  if (!existsSync('/dev/shm')) return null;
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= enough ? '/dev/shm' : null;
}

/** A run that was killed leaves its folder; the next one removes it. */
function removeLeftBehind(place) {
  for (const name of readdirSync(place)) {
    const pid = /^openvalve-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(place, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
