import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A program in a process of its own that is started again whenever it ends, until told to stop. */
export type Kept = {
  /** How often it has ended, killed or by itself. */
  readonly ends: () => number;
  /** Ends it as a power cut would; it starts again at once. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** What it wrote on standard error, the last of it. */
  readonly said: () => string;
};

/** Keeps a program running. `file` and `args` are asked for anew at each start, which is counted from one. */
export function kept(file: string, args: (start: number) => readonly string[], env: Readonly<Record<string, string>>): Kept {
  let child: ChildProcess | null = null;
  let [starts, ends, stopped] = [0, 0, false];
  let said = '';
  const start = (): void => {
    starts += 1;
    const started = spawn(process.execPath, ['--enable-source-maps', file, ...args(starts)], { env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    started.stderr.on('data', (bytes: Buffer) => void (said = (said + bytes.toString()).slice(-20_000)));
    started.once('exit', () => {
      ends += 1;
      if (!stopped) start();
    });
    child = started;
  };
  start();
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const dying = child;
    if (dying === null || dying.exitCode !== null || dying.signalCode !== null) return;
    const exit = once(dying, 'exit');
    dying.kill(signal);
    await exit;
  };
  return {
    ends: () => ends,
    kill: () => end('SIGKILL'),
    stop: async () => {
      stopped = true;
      await end('SIGTERM');
    },
    said: () => said,
  };
}
