import { cpus } from 'node:os';
import type { Mark, NotDone } from '../examined.ts';
import { Child } from './child.ts';
import type { DocumentWork, FileAtPath } from './document-reader.types.ts';
import type { Done, Task } from './messages.ts';
import { workerFile } from './worker-file.ts';

/** How many processes there are, and what each may use. */
export type DocumentReaderOptions = {
  readonly processes: number;
  readonly bytes: number;
  /** Tasks of one process before another takes its place. */
  readonly tasks: number;
  /** How long each kind of work may take. */
  readonly milliseconds: Readonly<Record<Task['do'], number>>;
  /** The program of a process: another one only in tests. */
  readonly file: string | null;
};

const usual: DocumentReaderOptions = {
  processes: Math.max(1, Math.min(3, cpus().length - 1)),
  bytes: 1_600_000_000,
  tasks: 60,
  milliseconds: { examine: 300_000, page: 150_000, copy: 900_000 },
  file: null,
};

type Job = { readonly task: Task; readonly done: (done: Done) => void };

/**
 * Works on files in processes of their own, so that a file made to stop us stops a process: it is ended after its time, or when it takes too
 * much memory, and another takes its place.
 */
export class DocumentReader implements DocumentWork {
  readonly #options: DocumentReaderOptions;
  #children: Child[] = [];
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(options: Partial<DocumentReaderOptions> = {}) {
    this.#options = { ...usual, ...options };
  }

  examine(file: FileAtPath): ReturnType<DocumentWork['examine']> {
    return this.#do({ do: 'examine', file }) as ReturnType<DocumentWork['examine']>;
  }

  page(file: FileAtPath, wanted: { readonly page: number; readonly width: number }): ReturnType<DocumentWork['page']> {
    return this.#do({ do: 'page', file, ...wanted }) as ReturnType<DocumentWork['page']>;
  }

  safeCopy(file: FileAtPath, marks: readonly Mark[], words: readonly string[]): ReturnType<DocumentWork['safeCopy']> {
    return this.#do({ do: 'copy', file, marks, words }) as ReturnType<DocumentWork['safeCopy']>;
  }

  /** Ends all processes; what is under way is answered as not done. */
  close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.done(stopped);
    for (const child of this.#children.splice(0)) child.close(stopped);
    return Promise.resolve();
  }

  #do(task: Task): Promise<Done> {
    if (this.#closed) return Promise.resolve(stopped);
    return new Promise((done) => {
      // A page that somebody waits for goes before what nobody looks at.
      const before = task.do === 'page' ? this.#waiting.findIndex((job) => job.task.do !== 'page') : -1;
      this.#waiting.splice(before < 0 ? this.#waiting.length : before, 0, { task, done });
      this.#next();
    });
  }

  #next(): void {
    this.#children = this.#children.filter((child) => !child.gone);
    while (!this.#closed && this.#waiting.length > 0) {
      const child = this.#freeFor(this.#waiting[0]) ?? (this.#children.length < this.#options.processes ? this.#start() : null);
      const job = child && this.#waiting.shift();
      if (!child || !job) return;
      void this.#work(child, job);
    }
  }

  /** A process with nothing to do: the one that has the file open, where there is one. */
  #freeFor(job: Job | undefined): Child | undefined {
    const free = this.#children.filter((child) => child.free);
    return free.find(({ lastPath }) => lastPath === job?.task.file.path) ?? free[0];
  }

  async #work(child: Child, { task, done }: Job): Promise<void> {
    done(await child.do(task, this.#options.milliseconds[task.do]));
    this.#next();
  }

  #start(): Child {
    const child = new Child(this.#options.file ?? workerFile(), this.#options);
    this.#children.push(child);
    return child;
  }
}

const stopped: NotDone = { ok: false, why: 'stopped', words: 'The work was stopped. Try again.' };
