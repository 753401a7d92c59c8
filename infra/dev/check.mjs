/* npm run check: what CI runs, in the order that fails fastest, stopping at the first failure. */
import { ensureInstalled } from './install.mjs';
import { startTestPostgres } from './postgres.mjs';
import { command, duration, say, soFar } from './say.mjs';
import { inWords, lint, typecheck, vitest } from './suites.mjs';

const order = [
  ['Types', typecheck],
  ['Lint', lint],
  ['Checks on the code', () => vitest('check-code', { only: ['checks'] })],
  ['Rules', () => vitest('check-rules', { only: ['domain', 'letters'] })],
  ['The rest', theRest],
];

await command(async () => {
  await ensureInstalled();
  for (const [name, suite] of order) {
    const outcome = await suite();
    const { passed, failures, milliseconds } = outcome;
    if (failures.length > 0) {
      say(inWords(outcome));
      say(`${name}: ${failures.length} failed (${duration(milliseconds)})`);
      return 1;
    }
    say(`${name}: ${passed > 0 ? `${passed} passed` : 'fine'} (${duration(milliseconds)})`);
  }
  say(`Everything passes (${soFar()}). Browser tests are in npm test.`);
});
process.exit();

async function theRest() {
  const server = await startTestPostgres();
  try {
    return await vitest('check-rest', { only: ['db', 'mail', 'documents', 'server', 'web', 'bench', 'infra'], env: { TEST_DATABASE_SERVER: server.url } });
  } finally {
    await server.stop();
  }
}
