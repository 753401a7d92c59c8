import { Logger as QueueLogger } from 'graphile-worker';
import type { Logger } from 'pino';
import { withoutContent } from '../log.ts';

const levels = { error: 'warn', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** The queue's own messages in our log, without what a payload may hold. What a job's failing means is logged by the job list. */
export const queueLog = (log: Logger): QueueLogger =>
  new QueueLogger((scope) => (level, message) => log[levels[level]]({ queue: scope.label ?? 'queue', job: scope.taskIdentifier, jobId: scope.jobId }, withoutContent(message)));

/**
 * How the queue's library is used everywhere. It writes a job's end down without waiting, and only in a batch does it watch how
 * that went: otherwise a database that goes away at that moment ends the whole program. Signals are ours to answer.
 */
export const queueManners = { noHandleSignals: true, preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } };
