import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../packages/db/src/embedded/index.mjs';

/** Memory a cluster and its databases need, in bytes. Containers often have far less of it. */
const enough = 1_500_000_000;

const roomyMemory = (): string | null => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= enough ? '/dev/shm' : null;
  } catch {
    return null;
  }
};

/** One PostgreSQL for the whole run, unless the run was given one. Each world makes a database of its own in it. */
export default async function startDatabase(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_SERVER']) return async () => {};
  const folder = mkdtempSync(join(roomyMemory() ?? tmpdir(), `openvalve-test-${process.pid}-`));
  const server = await startEmbedded({ dataDir: join(folder, 'postgres'), disposable: true });
  process.env['TEST_DATABASE_SERVER'] = server.url;
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
