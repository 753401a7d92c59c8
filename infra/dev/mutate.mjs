/*
 * npm run mutate [-- FOLDER …]: changes the rules one operator at a time and asks whether a spec notices. Folders are
 * those of packages/domain/src; without any, all of them. Long: minutes for a folder, less the second time. Ends with 1 when
 * fewer than 85 of 100 changes are noticed.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { inLines, scores } from './mutate/score.mjs';
import { commandOf } from './paths.mjs';
import { run } from './run.mjs';
import { results } from './suites.mjs';
import { command, say } from './say.mjs';

const folders = process.argv.slice(2);
const rules = 'packages/domain/src';
const report = 'test-results/mutation.json';
const least = 85;

await command(async () => {
  await ensureInstalled();
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const config = join(results, 'stryker.json');
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'infra/dev/vitest.mutate.config.ts', related: false },
      mutate: [
        ...(folders.length > 0 ? folders.map((folder) => `${rules}/${folder}/**/*.ts`) : [`${rules}/**/*.ts`]),
        '!**/*.spec.ts',
        '!**/testing/**',
        // A table and not a rule.
        `!${rules}/calendar/bank-holidays.ts`,
      ],
      ignorePatterns: ['.data', 'dist', '**/dist', 'test-results'],
      // A spec compares a generated module with its tables, letter by letter: nothing may be written into it.
      disableTypeChecks: false,
      // A busy machine is slow, and what is only slow has not been noticed.
      timeoutMS: 15_000,
      concurrency: Math.max(1, availableParallelism() - 1),
      tempDirName: '.data/stryker',
      incremental: true,
      incrementalFile: 'test-results/stryker-incremental.json',
      reporters: ['clear-text', 'progress-append-only', 'json'],
      jsonReporter: { fileName: report },
      clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    }),
  );
  const { code } = await run(commandOf('@stryker-mutator/core'), ['run', config]);
  const lines = scores(report);
  for (const line of inLines(lines)) say(line);
  const score = lines.at(-1)?.score ?? 0;
  if (code === 0 && score < least) say(`At least ${least} % have to be noticed. The survivors are listed above, and in ${report}.`);
  return code === 0 && score < least ? 1 : code;
});
process.exit();
