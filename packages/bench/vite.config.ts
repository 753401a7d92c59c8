import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the benches as the server is built: our own packages inside, everything from npm outside; the thread that reads mail and the process that reads files are programs of their own. */
export default defineConfig({
  root: here('.'),
  ssr: { noExternal: [/^@openvalve\//] },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { input: { main: here('./src/main.ts'), 'mail-worker': here('../mail/src/inbound/apart/worker.ts'), 'document-worker': here('../documents/src/apart/document-worker.ts') } },
  },
});
