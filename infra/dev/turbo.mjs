/* npm run build | typecheck: Turborepo over all apps and packages, without its telemetry. Installs first what is missing. */
import { ensureInstalled } from './install.mjs';
import { commandOf } from './paths.mjs';
import { run } from './run.mjs';
import { command } from './say.mjs';

await command(async () => {
  await ensureInstalled();
  const { code } = await run(commandOf('turbo'), ['run', ...process.argv.slice(2)], { env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' } });
  return code;
});
