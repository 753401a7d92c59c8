import { Worker } from 'node:worker_threads';
import { watchTools } from '../ocr/run-tool.ts';
import { doTask } from './do-task.ts';
import type { Said, Task } from './messages.ts';

/*
 * One process of the pool: works on files, one after the other.
 */

const say = (said: Said): void => {
  process.send?.(said);
};

watchTools((group, running) => say({ group, running }));
process.on('message', (task: Task) => void doTask(task).then((done) => say({ done })));
process.on('disconnect', () => process.exit(0));

// A process that is busy for ever hears nothing. A thread of it looks whether the program it belongs to still lives.
const watch = new Worker('const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, "SIGKILL"); }, 2000);', { eval: true });
watch.unref();
