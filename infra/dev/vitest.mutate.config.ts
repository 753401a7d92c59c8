import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The domain's specs alone: what is asked whether a changed rule would be noticed. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['packages/domain/src/**/*.spec.ts'], environment: 'node' },
});
