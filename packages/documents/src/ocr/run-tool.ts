import { spawn } from 'node:child_process';

/** A program of the operating system: what it wrote, or null where it is not there, fails or takes too long. */
export type ToolResult = { readonly ok: true; readonly out: Buffer } | { readonly ok: false; readonly why: 'missing' | 'failed' | 'too_slow' };

/** What a program of the system is told of ours: where programs are, and no setting or secret. */
export const plainEnvironment: Readonly<Record<string, string>> = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/homebrew/bin', LANG: 'C.UTF-8' };

type Watcher = (group: number, running: boolean) => void;

let watcher: Watcher = () => undefined;

/** Tells of every group of processes that is started and has ended, so that another process can end what is left of it. */
export function watchTools(told: Watcher): void {
  watcher = told;
}

/** Runs a program with limits of time and output. It and everything it started are ended with it. */
export function runTool(command: string, args: readonly string[], options: { readonly input?: Uint8Array; readonly milliseconds: number; readonly mostOut?: number; readonly env?: Readonly<Record<string, string>>; readonly cwd?: string }): Promise<ToolResult> {
  const { input, milliseconds, mostOut = 50_000_000 } = options;
  return new Promise((done) => {
    const child = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'ignore'], detached: true, env: { ...(options.env ?? plainEnvironment) }, ...(options.cwd ? { cwd: options.cwd } : {}) });
    const parts: Buffer[] = [];
    let length = 0;
    let why: 'missing' | 'failed' | 'too_slow' | null = null;
    const end = (reason: 'failed' | 'too_slow'): void => {
      why ??= reason;
      endGroup(child.pid);
    };
    const timer = setTimeout(() => end('too_slow'), milliseconds);
    // It goes when we go: a program of ours that is stopped leaves none running.
    const goneToo = (): void => endGroup(child.pid);
    process.once('exit', goneToo);
    if (child.pid !== undefined) watcher(child.pid, true);
    child.on('error', () => (why = 'missing'));
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > mostOut) end('failed');
      else parts.push(part);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? Buffer.alloc(0));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('exit', goneToo);
      endGroup(child.pid);
      if (child.pid !== undefined) watcher(child.pid, false);
      if (why === null && code === 0) done({ ok: true, out: Buffer.concat(parts) });
      else done({ ok: false, why: why ?? 'failed' });
    });
  });
}

/** Ends a program and all it started: each is started as a group of its own. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
