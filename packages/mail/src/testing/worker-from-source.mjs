/* A thread that reads mail, loaded from its TypeScript source: for tests, which run before anything is built. */
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { runnerImport } from 'vite';

// What is asked while the program loads waits for it.
const early = [];
const keep = (task) => early.push(task);
parentPort.on('message', keep);
await runnerImport(fileURLToPath(new URL('../inbound/apart/worker.ts', import.meta.url)), { configFile: false, logLevel: 'error' });
parentPort.off('message', keep);
for (const task of early) parentPort.emit('message', task);
