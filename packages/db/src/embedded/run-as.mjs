import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Users of this machine that are not root, PostgreSQL's own first: `initdb` wants one with a name. */
function ordinaryUsers(file = '/etc/passwd') {
  try {
    const users = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter(([, , uid]) => Number(uid) > 0)
      .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
    return users.sort((one, other) => Number(other.name === 'postgres') - Number(one.name === 'postgres'));
  } catch {
    return [];
  }
}

/**
 * How to run PostgreSQL's programs as this user.
 *
 * PostgreSQL refuses root, so root runs them in a user namespace where it has another number, and owns the files all the
 * same; where namespaces are not allowed, as an unprivileged user of the machine, whose the data folder then has to be.
 * Where there is a `setpriv` that can, the program is told to stop when this process dies, however it dies.
 *
 * `without` names tools to do without, so that the other ways can be tried where all of them work.
 */
export function howToRun({ without = [] } = {}) {
  const prefix = [];
  let owner = null;
  let credentials = {};
  const uid = process.getuid?.();
  if (uid !== undefined) {
    const users = ordinaryUsers();
    if (uid === 0 || (users.length > 0 && !users.some((user) => user.uid === uid))) {
      const stand = users.find((user) => user.name === 'nobody') ?? users[0] ?? { uid: 1000, gid: 1000 };
      const unshare = ['--user', `--map-user=${stand.uid}`, `--map-group=${stand.gid}`];
      if (!without.includes('unshare') && works('unshare', [...unshare, 'true'])) {
        prefix.push('unshare', ...unshare);
        if (uid === 0) owner = { uid: 0, gid: 0 };
      } else if (uid === 0) {
        const user = users[0] ?? { uid: 1000, gid: 1000 };
        credentials = { uid: user.uid, gid: user.gid };
        owner = { uid: user.uid, gid: user.gid };
      }
    }
  }
  const leash = ['setpriv', '--pdeathsig', 'INT'];
  const [first, ...rest] = [...prefix, ...leash, 'true'];
  const leashed = process.platform === 'linux' && !without.includes('setpriv') && works(first, rest);

  const line = (program, args, { untilParentDies }) => {
    const [command, ...others] = [...prefix, ...(untilParentDies && leashed ? leash : []), program, ...args];
    return { command, args: others, options: credentials };
  };
  return { owner, leashed, line };
}

/** Gives a folder and everything in it to `owner`, where it is somebody else's. Only root can, and only root needs to. */
export function giveTo(folder, owner) {
  if (owner === null) return;
  const own = (path) => {
    const found = lstatSync(path);
    if (found.uid !== owner.uid || found.gid !== owner.gid) chownSync(path, owner.uid, owner.gid);
    if (found.isDirectory()) for (const name of readdirSync(path)) own(join(path, name));
  };
  own(folder);
}
