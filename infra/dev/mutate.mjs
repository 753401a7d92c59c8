/*
 * npm run mutate [-- FOLDER …]: changes the rules one operator at a time and asks whether a spec notices. Folders are
 * those of packages/domain/src; without any, all of them. Long: minutes for a folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { commandOf } from './paths.mjs';
import { run } from './run.mjs';
import { results } from './suites.mjs';
import { command } from './say.mjs';

const folders = process.argv.slice(2);
const rules = 'packages/domain/src';

await command(async () => {
  await ensureInstalled();
  mkdirSync(results, { recursive: true });
  const config = join(results, 'stryker.json');
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'infra/dev/vitest.mutate.config.ts' },
      mutate: [
        ...(folders.length > 0 ? folders.map((folder) => `${rules}/${folder}/**/*.ts`) : [`${rules}/**/*.ts`]),
        '!**/*.spec.ts',
        '!**/testing/**',
        // A table and not a rule.
        `!${rules}/calendar/bank-holidays.ts`,
      ],
      ignorePatterns: ['.data', 'dist', '**/dist', 'test-results'],
      // Specs compare files as they are written; nothing here checks types anyway.
      disableTypeChecks: false,
      tempDirName: '.data/stryker',
      incremental: true,
      incrementalFile: 'test-results/stryker-incremental.json',
      reporters: ['clear-text', 'progress-append-only', 'json'],
      jsonReporter: { fileName: 'test-results/mutation.json' },
      clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    }),
  );
  return (await run(commandOf('@stryker-mutator/core'), ['run', config])).code;
});
process.exit();
