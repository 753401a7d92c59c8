import { askDatabase, pendingMigrations } from '@openvalve/db';
import type { FastifyInstance } from 'fastify';
import { isDatabaseDown } from './database-down.ts';
import type { HttpParts } from './parts.ts';

/**
 * `/healthz`: the program runs. `/readyz`: it can do its work, because the database answers and has the shape it needs. A store elsewhere
 * that does not answer is said there, and stops nothing: pages are served, letters go, and only files have to wait.
 */
export function healthRoutes(http: FastifyInstance, { deps, isReady }: Pick<HttpParts, 'deps' | 'isReady'>): void {
  http.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ up: true }));

  http.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const why = (await inTheWay(deps.db)) ?? (isReady() ? null : 'starting');
    if (why === null) return reply.send((await storeAnswers(deps)) ? { ready: true } : { ready: true, files: 'unreachable' });
    request.log.debug({ why }, 'not ready');
    return reply.code(503).send({ ready: false, why });
  });
}

async function inTheWay(db: HttpParts['deps']['db']): Promise<'database_down' | 'migrations_pending' | null> {
  try {
    await askDatabase(db);
    return (await pendingMigrations(db)).length > 0 ? 'migrations_pending' : null;
  } catch (error) {
    if (isDatabaseDown(error)) return 'database_down';
    throw error;
  }
}

/** How long a store may take to answer, in milliseconds: whoever asks for our health does not wait for its. */
const patience = 2_000;

/** A folder of this machine is not asked: the disk is looked at elsewhere. */
async function storeAnswers({ files, env }: HttpParts['deps']): Promise<boolean> {
  if (env.filesStore === null) return true;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patience)));
  return Promise.race([files.ask().then(() => true, () => false), tooLong]).finally(() => clearTimeout(timer));
}
