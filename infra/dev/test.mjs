/*
 * npm test: everything, on a fresh clone, with nothing installed by hand. The last line is always `N passed, N failed`;
 * what could not be run on this machine is named above it and never counted as passed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { whenAskedToStop } from './leaving.mjs';
import { root } from './paths.mjs';
import { startTestPostgres } from './postgres.mjs';
import { stopAll } from './run.mjs';
import { command, duration, say, soFar } from './say.mjs';
import { browserTests, inWords, lint, results, typecheck, vitest } from './suites.mjs';

/** Rules about days must hold wherever the machine thinks it is. */
const zones = ['America/Los_Angeles', 'Pacific/Auckland', 'UTC'];

const total = { passed: 0, failures: [], notRun: [], titles: [] };
let server = null;

whenAskedToStop(() => {
  stopAll();
  void Promise.resolve(server?.stop()).finally(() => process.exit(1));
});

await command(async () => {
  await ensureInstalled();
  await step('Types', typecheck);
  await step('Lint', lint);
  const built = await step('Build', build);

  server = await startTestPostgres();
  const env = { TEST_DATABASE_SERVER: server.url };
  try {
    await step('Tests', () => vitest('tests', { env }));
    for (const zone of zones) {
      await step(`Rules about days in ${zone}`, () => vitest(`zone-${zone.replace('/', '-')}`, { only: ['domain', 'letters'], env: { ...env, TZ: zone } }), { again: true });
    }
    if (built) await step('Browser tests', () => browserTests(env));
    else total.notRun.push('browser tests (the build failed)');
  } finally {
    await server.stop();
    server = null;
  }
  return conclude();
});
process.exit();

/**
 * Runs one suite, says in a line what it came to and shows what failed. `again` marks a repeat of tests already counted:
 * its failures count, its passes do not.
 */
async function step(name, suite, { again = false } = {}) {
  const outcome = await suite();
  const { passed, failures, notRun, milliseconds, titles = [] } = outcome;
  const counted = passed > 0 || failures.length > 0 ? `${passed > 0 ? `${passed} passed` : ''}${passed > 0 && failures.length > 0 ? ', ' : ''}${failures.length > 0 ? `${failures.length} failed` : ''}` : notRun.length > 0 ? 'not run' : 'fine';
  say(`${name}: ${counted} (${duration(milliseconds)})`);
  if (failures.length > 0) say(`\n${inWords(outcome)}\n`);
  if (!again) {
    total.passed += passed;
    total.notRun.push(...notRun);
    total.titles.push(...titles);
  }
  total.failures.push(...failures);
  return failures.length === 0;
}

async function build() {
  const began = performance.now();
  try {
    await ensureBuilt();
    return { passed: 0, failures: [], notRun: [], milliseconds: performance.now() - began };
  } catch (error) {
    return { passed: 0, failures: [{ title: 'build', why: error.message }], notRun: [], milliseconds: performance.now() - began };
  }
}

function conclude() {
  writeFileSync(join(results, 'titles.txt'), `${total.titles.toSorted().join('\n')}\n`);
  say(`Took ${soFar()}. Full output is in ${results.replace(`${root}/`, '')}; the titles of all tests are in titles.txt there.`);
  if (total.failures.length > 0) {
    say('\nFailed:');
    for (const { title } of total.failures) say(`  ✗ ${title}`);
  }
  // On a machine that is meant to have everything, a missing program is a failure and not an excuse.
  const missing = process.env.CI ? total.notRun.length : 0;
  for (const name of total.notRun) say(`not run: ${name}`);
  const failed = total.failures.length + missing;
  say(`${total.passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
