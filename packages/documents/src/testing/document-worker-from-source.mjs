/* A process that works on files, loaded from its TypeScript source: for tests, which run before anything is built. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// What is asked while the program loads waits for it.
const early = [];
const keep = (task) => early.push(task);
process.on('message', keep);
await runnerImport(fileURLToPath(new URL('../apart/document-worker.ts', import.meta.url)), { configFile: false, logLevel: 'error' });
process.off('message', keep);
for (const task of early) process.emit('message', task);
