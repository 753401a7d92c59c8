import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export type MailboxServer = {
  /** With user and password. */
  readonly url: string;
  /** Puts a mail into the mailbox, as a delivery does. */
  deliver(raw: Uint8Array | string): void;
  /** Makes its numbers begin anew, as after a mailbox was restored. */
  countAnew(): Promise<void>;
  /** Ends it at once, as a power cut does, keeping its mail; `start` brings it back. */
  kill(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
};

const program = '/usr/sbin/dovecot';

/** Whether this machine has Dovecot, Debian's `dovecot-imapd`. */
export const hasDovecot = (): boolean => existsSync(program);

/** A real IMAP server on this machine with one mailbox. */
export async function aMailboxServer(): Promise<MailboxServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  const isRoot = userInfo().uid === 0;
  const user = isRoot ? 'nobody' : userInfo().username;
  const group = isRoot ? 'nogroup' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const maildir = join(folder, 'home', 'Maildir');
  for (const each of ['new', 'cur', 'tmp']) mkdirSync(join(maildir, each), { recursive: true });
  if (isRoot) {
    const [uid, gid] = [Number(execFileSync('id', ['-u', user])), Number(execFileSync('id', ['-g', user]))];
    execFileSync('chmod', ['755', folder]);
    for (const each of [join(folder, 'home'), maildir, ...['new', 'cur', 'tmp'].map((one) => join(maildir, one))]) chownSync(each, uid, gid);
  }
  const port = await freePort();
  const config = join(folder, 'dovecot.conf');
  writeFileSync(config, configuration({ folder, user, group, port }));

  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    running = spawn(program, ['-F', '-c', config], { stdio: 'ignore', detached: true });
    await untilListening(port, join(folder, 'log'));
  };
  const kill = async (): Promise<void> => {
    if (running === null || running.exitCode !== null || running.pid === undefined) return;
    const gone = once(running, 'exit');
    process.kill(-running.pid, 'SIGKILL');
    await gone;
    running = null;
    rmSync(join(folder, 'run'), { recursive: true, force: true });
  };
  await start();

  return {
    url: `imap://me:secret@127.0.0.1:${port}`,
    deliver: (raw) => {
      const name = `${Date.now()}.${randomUUID()}.here`;
      // Never seen half: written elsewhere, then moved.
      writeFileSync(join(maildir, 'tmp', name), raw, { mode: 0o644 });
      execFileSync('mv', [join(maildir, 'tmp', name), join(maildir, 'new', name)]);
    },
    countAnew: async () => {
      // Dovecot counts validity in seconds.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      for (const each of readdirSync(maildir)) if (each.startsWith('dovecot')) unlinkSync(join(maildir, each));
    },
    kill,
    start,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = ({ folder, user, group, port }: { folder: string; user: string; group: string; port: number }): string => `
protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilListening(port: number, log: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const socket = connect(port, '127.0.0.1');
    const answered = await Promise.race([once(socket, 'data').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Dovecot did not answer.\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
}
