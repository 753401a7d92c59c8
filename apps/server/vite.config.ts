import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { cssModules } from '../web/css-modules.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The thread that reads mail and the process that works on files are programs of their own, because they are started by file; so is `mail parse`, to start at once.
const entries = { main: here('./src/main.ts'), cli: here('./src/cli.ts'), 'mail-parse': here('./src/cli/mail-parse-main.ts'), 'mail-worker': here('../../packages/mail/src/inbound/apart/worker.ts'), 'document-worker': here('../../packages/documents/src/apart/document-worker.ts') };

/** Builds the server: our own packages inside, everything from npm outside. Run with NODE_ENV=production. */
export default defineConfig({
  root: here('.'),
  // The public pages' class names, as the client's build writes them into its style sheets.
  css: { modules: cssModules },
  ssr: { noExternal: [/^@openvalve\//], target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: here('./dist'),
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: { input: entries },
  },
});
