import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { basename, join } from 'node:path';

/** What a running PostgreSQL wrote about itself in its data folder, or null where it wrote nothing. */
export function readPidFile(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(pid > 0)) return null;
  return { pid, port: Number.parseInt(lines[3] ?? '', 10) || null, status: (lines[7] ?? '').trim() };
}

/** Whether there is such a process at all. A process of another user counts. */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Whether that process is the PostgreSQL of this data folder. A dead one that nobody has buried still answers to its
 * number, and a number is used again by another program: so where /proc can be read, its state and its command line
 * are, before the pid file is believed.
 */
export function isPostmasterOf(pid, cluster) {
  if (!exists(pid)) return false;
  if (!existsSync('/proc/self/stat')) return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if ('ZX'.includes(stat.slice(stat.lastIndexOf(')') + 2).charAt(0))) return false;
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (!words.some((word) => /^postgres(\.exe)?$/.test(basename(word)))) return false;
    return words.includes(cluster) || worksIn(pid, cluster);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return false;
    throw error;
  }
}

function worksIn(pid, cluster) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Processes still at work in a data folder: what a killed postmaster leaves behind for a moment. Linux only. */
export function atWorkIn(cluster) {
  if (!existsSync('/proc/self/stat') || !existsSync(cluster)) return [];
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0 && pid !== process.pid && worksIn(pid, cluster));
}

/**
 * Lets PostgreSQL start beside a pid file whose process is known to be dead though its number still answers. The file is
 * kept, with a number no process can have, because PostgreSQL's second check, shared memory still in use, reads it too.
 */
export function disbelievePidFile(cluster) {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, ['2147483647', ...rest].join('\n'));
}

/** Whether a PostgreSQL on this port lets clients in now. While one starts or stops it answers, and says no. */
export function letsClientsIn(port) {
  const words = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const startup = Buffer.alloc(8);
  startup.writeInt32BE(8 + words.length, 0);
  startup.writeInt32BE(196608, 4);
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once('connect', () => socket.write(Buffer.concat([startup, words])));
    socket.once('data', (bytes) => answer(bytes[0] === 'R'.charCodeAt(0)));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
  });
}
