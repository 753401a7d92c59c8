import { askDatabase, pendingMigrations } from '@openvalve/db';
import type { FastifyInstance } from 'fastify';
import { isDatabaseDown } from './database-down.ts';
import type { HttpParts } from './parts.ts';

/** `/healthz`: the program runs. `/readyz`: it can do its work, because the database answers and has the shape it needs. */
export function healthRoutes(http: FastifyInstance, { deps, isReady }: Pick<HttpParts, 'deps' | 'isReady'>): void {
  http.get('/healthz', async (_request, reply) => reply.header('cache-control', 'no-store').send({ up: true }));

  http.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    const why = (await inTheWay(deps.db)) ?? (isReady() ? null : 'starting');
    if (why === null) return reply.send({ ready: true });
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
