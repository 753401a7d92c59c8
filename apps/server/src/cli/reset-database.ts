import { emptyDatabase, listCouncils } from '@openvalve/db';
import type { Pool } from 'pg';
import type { Deps } from '../deps.ts';
import { prepare } from '../program.ts';

/** Empties this installation's database and makes it as it was on the first day. Does nothing unless told that it is meant. */
export async function resetDatabase(deps: Deps, pool: Pool, { sure }: { sure: boolean }): Promise<{ lines: string[]; code: number }> {
  const { host, pathname } = new URL(deps.env.databaseUrl);
  if (!sure) {
    return { lines: [`This deletes every request, letter and person in the database${pathname} on ${host}. There is no way back.`, 'If you mean it: npm run db:reset -- --yes'], code: 2 };
  }
  await emptyDatabase(deps.db);
  await prepare(deps, pool);
  const councils = await listCouncils(deps.db);
  return { lines: [`The database is as on the first day: ${councils.length} councils, nobody yet. npm start prints the first sign-in link.`], code: 0 };
}
