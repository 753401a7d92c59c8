import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { NotDone } from '../examined.ts';
import { endGroup, plainEnvironment } from '../ocr/run-tool.ts';
import type { Done, Said, Task } from './messages.ts';

/** What one process may use. */
export type ChildLimits = {
  /** Memory of all kinds, in bytes: it is looked at four times a second, where the system tells. */
  readonly bytes: number;
  /** Tasks before another takes its place: what a library never gives back goes with it. */
  readonly tasks: number;
};

type Work = { readonly timer: NodeJS.Timeout; readonly watch: NodeJS.Timeout; readonly done: (done: Done) => void };

/** Signals that somebody sends: a program that fails by itself ends with others. Those we send ourselves are answered for before. */
const fromOutside: ReadonlySet<NodeJS.Signals> = new Set(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT']);
const endedFromOutside: NotDone = { ok: false, why: 'stopped', words: 'The program that reads it was ended from outside. It is tried again.' };

/** One process: it does one task at a time, and is ended when that takes too much. */
export class Child {
  readonly #process: ChildProcess;
  readonly #limits: ChildLimits;
  readonly #groups = new Set<number>();
  #work: Work | null = null;
  #left: number;
  #gone = false;
  #lastPath: string | null = null;

  constructor(file: string, limits: ChildLimits) {
    this.#limits = limits;
    this.#left = limits.tasks;
    // It is told no setting of the server: what a file makes it do, it does without a password.
    this.#process = fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { ...plainEnvironment, TMPDIR: tmpdir() }, execArgv: [`--max-old-space-size=${Math.round(limits.bytes / 2_000_000)}`] });
    this.#process.on('message', (said: Said) => this.#hear(said));
    this.#process.on('error', () => this.#end({ ok: false, why: 'unreadable', words: 'Reading it failed.' }));
    this.#process.on('exit', (_, signal) => this.#end(signal !== null && fromOutside.has(signal) ? endedFromOutside : { ok: false, why: 'unreadable', words: 'Reading it ended before it was done: the file may be made to stop programs.' }));
    this.#mayEndProgram(true);
  }

  get free(): boolean {
    return !this.#gone && this.#work === null;
  }

  get gone(): boolean {
    return this.#gone;
  }

  /** Where the file lay that it worked on last. */
  get lastPath(): string | null {
    return this.#lastPath;
  }

  /** Never rejects: what goes wrong is in the answer. */
  do(task: Task, milliseconds: number): Promise<Done> {
    this.#mayEndProgram(false);
    this.#left -= 1;
    this.#lastPath = task.file.path;
    return new Promise((done) => {
      const timer = setTimeout(() => this.#end({ ok: false, why: 'too_slow', words: `It was not done within ${Math.ceil(milliseconds / 1_000)} seconds.` }), milliseconds);
      const watch = setInterval(() => {
        if (memoryOf(this.#process.pid) > this.#limits.bytes) this.#end({ ok: false, why: 'too_large', words: 'It takes more memory than a file may.' });
      }, 250);
      this.#work = { timer, watch, done };
      this.#process.send(task, (error) => {
        if (error) this.#end({ ok: false, why: 'unreadable', words: 'Reading it could not begin.' });
      });
    });
  }

  /** Ends the process, and what it started. */
  close(why: NotDone): void {
    this.#end(why);
  }

  #hear(said: Said): void {
    if ('group' in said) {
      if (said.running) this.#groups.add(said.group);
      else this.#groups.delete(said.group);
      return;
    }
    this.#answer(said.done);
    if (this.#left <= 0) this.#end({ ok: false, why: 'unreadable', words: '' });
    else this.#mayEndProgram(true);
  }

  #answer(done: Done): void {
    const work = this.#work;
    this.#work = null;
    if (!work) return;
    clearTimeout(work.timer);
    clearInterval(work.watch);
    work.done(done);
  }

  #end(why: NotDone): void {
    if (!this.#gone) {
      this.#gone = true;
      this.#process.kill('SIGKILL');
      for (const group of this.#groups) endGroup(group);
      if (this.#process.connected) this.#process.disconnect();
    }
    this.#answer(why);
  }

  /** A process without work does not keep the program alive. */
  #mayEndProgram(may: boolean): void {
    if (may) {
      this.#process.unref();
      this.#process.channel?.unref();
    } else {
      this.#process.ref();
      this.#process.channel?.ref();
    }
  }
}

const pageBytes = 4_096;

/** How much memory a process has, where the system tells; 0 elsewhere. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/statm`, 'latin1').split(' ')[1]) * pageBytes;
  } catch {
    return 0;
  }
}
