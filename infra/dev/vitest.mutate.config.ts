import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The domain's specs alone, loaded as one: what is asked whether a changed rule would be noticed. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['infra/dev/mutate/every-rule.spec.mjs'], environment: 'node' },
});
