import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the benches as the server is built: our own packages inside, everything from npm outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  ssr: { noExternal: [/^@openvalve\//] },
  build: { ssr: 'src/main.ts', target: 'node20', minify: false },
});
