import { cpus } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MailTooLarge } from '../read-mail.ts';
import { mailLimits } from '../limits.ts';
import type { ParsedMail } from '../parsed-mail.ts';
import type { Answer, Task } from './messages.ts';
import { workerFile } from './worker-file.ts';

/** A mail that was read, or why it was not; then its bytes are stored and a person looks. */
export type ReadApart = { readonly ok: true; readonly mail: ParsedMail } | { readonly ok: false; readonly why: 'too_slow' | 'too_large' | 'unreadable'; readonly words: string };

export type ReaderOptions = {
  readonly threads: number;
  /** How long one mail may take. */
  readonly milliseconds: number;
  /** How much memory one thread may use for what it makes of a mail. */
  readonly megabytes: number;
};

const usual: ReaderOptions = { threads: Math.max(1, Math.min(4, cpus().length - 1)), milliseconds: 10_000, megabytes: 512 };

type Job = { readonly raw: Uint8Array; readonly giveAway: boolean; readonly done: (result: ReadApart) => void };
type Thread = { readonly worker: Worker; job: Job | null; timer: NodeJS.Timeout | null };

/**
 * Reads mails in threads of their own, so that a mail made to stop us stops a thread: it is ended after its time, or dies of its
 * memory, and another takes its place.
 */
export class MailReader {
  readonly #options: ReaderOptions;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Job[] = [];
  #closed = false;

  constructor(options: Partial<ReaderOptions> = {}) {
    this.#options = { ...usual, ...options };
  }

  /** Never rejects: what goes wrong is in the answer. `giveAway`: nobody needs the bytes afterwards, and they need not be copied for the thread. */
  read(raw: Uint8Array, { giveAway = false } = {}): Promise<ReadApart> {
    if (raw.byteLength > mailLimits.rawBytes) return Promise.resolve({ ok: false, why: 'too_large', words: new MailTooLarge(mailLimits).message });
    return new Promise((done) => {
      this.#waiting.push({ raw, giveAway, done });
      this.#next();
    });
  }

  /** Ends all threads; mails under way are answered as unreadable. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#waiting.splice(0)) job.done(stopped);
    await Promise.all([...this.#threads].map((thread) => this.#end(thread, stopped)));
  }

  #next(): void {
    if (this.#closed) return;
    while (this.#waiting.length > 0) {
      const thread = [...this.#threads].find(({ job }) => job === null) ?? (this.#threads.size < this.#options.threads ? this.#start() : null);
      const job = thread && this.#waiting.shift();
      if (!thread || !job) return;
      thread.job = job;
      thread.worker.ref();
      thread.timer = setTimeout(() => void this.#end(thread, { ok: false, why: 'too_slow', words: `It could not be read within ${this.#options.milliseconds / 1_000} seconds.` }), this.#options.milliseconds);
      thread.worker.postMessage({ raw: job.raw } satisfies Task, job.giveAway ? ownBuffer(job.raw) : []);
    }
  }

  #start(): Thread {
    const worker = new Worker(workerFile(), { resourceLimits: { maxOldGenerationSizeMb: this.#options.megabytes }, execArgv: [] });
    const thread: Thread = { worker, job: null, timer: null };
    this.#threads.add(thread);
    worker.on('message', (answer: Answer) => this.#finish(thread, answer.ok ? answer : { ok: false, why: answer.why, words: answer.words }));
    worker.on('error', (error) => void this.#end(thread, { ok: false, why: 'unreadable', words: `Reading it failed: ${error.message}` }));
    worker.on('exit', () => void this.#end(thread, { ok: false, why: 'unreadable', words: 'Reading it ended before it was done.' }));
    return thread;
  }

  #finish(thread: Thread, result: ReadApart): void {
    if (thread.timer) clearTimeout(thread.timer);
    const job = thread.job;
    thread.job = null;
    thread.timer = null;
    // A thread without work does not keep the program alive.
    thread.worker.unref();
    job?.done(result);
    this.#next();
  }

  async #end(thread: Thread, result: ReadApart): Promise<void> {
    if (!this.#threads.delete(thread)) return;
    this.#finish(thread, result);
    await thread.worker.terminate();
  }
}

/** The buffer of bytes that fill it: one shared with other bytes, as small ones do, is copied. */
const ownBuffer = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] => (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []);

const stopped: ReadApart = { ok: false, why: 'unreadable', words: 'Reading was stopped.' };

let shared: MailReader | null = null;

/** Reads a mail in a thread of the program's own pool. */
export function readMailApart(raw: Uint8Array, given: { readonly giveAway?: boolean } = {}): Promise<ReadApart> {
  shared ??= new MailReader();
  return shared.read(raw, given);
}
