import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './paths.mjs';
import { Stopped } from './say.mjs';

/**
 * What `--demo` sets: a data folder and an embedded database of its own inside this machine's, whatever the environment says,
 * so that nobody's work is touched; `--afresh` makes it again from the beginning.
 * @returns {Record<string, string>}
 */
export function demonstrationSettings(args = process.argv) {
  if (process.env.COUNCIL_MAIL === 'live') throw new Stopped('COUNCIL_MAIL is live, and the demonstration never sends to councils. Remove it, or start without --demo.');
  const folder = join(dataFolder(), 'demo');
  if (args.includes('--afresh')) rmSync(folder, { recursive: true, force: true });
  delete process.env.DATABASE_URL;
  return { DEMO: 'true', NODE_ENV: 'development', DATA_DIR: folder };
}
