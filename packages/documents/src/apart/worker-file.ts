import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The program of a process. In a built server it lies beside `main.js`, whatever file this has become part of; run from its source, as by
 * the tests, it is loaded through Vite, because Node takes no TypeScript.
 */
export function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return join(dirname(here), '../testing/document-worker-from-source.mjs');
  const built = [join(dirname(here), 'document-worker.js'), join(dirname(here), '../document-worker.js')].find((file) => existsSync(file));
  if (built === undefined) throw new Error('The build has no document-worker.js: files cannot be read.');
  return built;
}
