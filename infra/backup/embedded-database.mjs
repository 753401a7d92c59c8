import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { layout, oneAtATime, readNumber } from '../../packages/db/src/embedded/folder.mjs';
import { atWorkIn, exists, isPostmasterOf, letsClientsIn, readPidFile } from '../../packages/db/src/embedded/postmaster.mjs';
import { Stopped } from '../dev/say.mjs';

const patience = 60_000;

/** The PostgreSQL at work in a cluster's folder, or null. */
export function atWork(cluster) {
  const found = readPidFile(cluster);
  return found !== null && isPostmasterOf(found.pid, cluster) ? found : null;
}

/** The major version of a cluster. */
export const versionOf = (cluster) => Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim());

/**
 * Does `work` while the embedded database of `dataDir` stands still, and lets it run again afterwards: whatever started it
 * starts it again by itself, and waits meanwhile. One that runs is only stopped when `stop` says so.
 */
export function whileStopped(dataDir, { stop, say }, work) {
  const files = layout(dataDir);
  // Nobody starts it while this is held.
  const held = oneAtATime(files.starting, async () => {
    const running = atWork(files.cluster);
    if (running === null) return { result: await work(files), awaited: null };
    if (!stop) {
      throw new Stopped('Open Valve is running with the embedded database, whose files change while it works. Stop it and give the same command again, or add --stop: pages then say for some seconds that the database cannot be reached.');
    }
    say('Stopping the database for a moment…');
    await end(running.pid, files.cluster);
    const starter = readNumber(files.startedBy);
    return { result: await work(files), awaited: starter !== null && exists(starter) ? running.port : null };
  });
  return held.then(async ({ result, awaited }) => {
    if (awaited !== null) say((await isBack(awaited)) ? 'The database runs again.' : 'The database has not been started again yet: stop Open Valve and start it.');
    return result;
  });
}

/** Clients are let go and everything is written. One that does not end is not killed: its files would have to be repaired first. */
async function end(pid, cluster) {
  process.kill(pid, 'SIGINT');
  for (const until = Date.now() + patience; Date.now() < until; await pause(20)) if (!isPostmasterOf(pid, cluster) && atWorkIn(cluster).length === 0) return;
  throw new Stopped('The database did not stop within a minute, so nothing was copied. Stop Open Valve and give the same command again.');
}

async function isBack(port) {
  for (const until = Date.now() + patience; Date.now() < until; await pause(50)) if (port !== null && (await letsClientsIn(port))) return true;
  return false;
}

/** Whether a cluster lies there whose files are those of a stopped PostgreSQL. */
export const isWhole = (cluster) => existsSync(join(cluster, 'PG_VERSION')) && !existsSync(join(cluster, 'postmaster.pid'));
