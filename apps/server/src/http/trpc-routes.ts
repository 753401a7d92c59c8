import { TRPCError } from '@trpc/server';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { appRouter, type AppRouter } from '../router.ts';
import type { Context } from '../trpc.ts';
import { isDatabaseDown } from './database-down.ts';
import type { HttpParts } from './parts.ts';
import { personAsking } from './sessions.ts';

/** The desk's calls. */
export async function trpcRoutes(http: FastifyInstance, parts: HttpParts): Promise<void> {
  const options: FastifyTRPCPluginOptions<AppRouter> = {
    prefix: '/api/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: async ({ req, res }): Promise<Context> => {
        void res.header('cache-control', 'no-store');
        try {
          return { deps: parts.deps, person: await personAsking(parts, req, res), ip: req.ip };
        } catch (error) {
          if (isDatabaseDown(error)) throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error });
          throw error;
        }
      },
      onError: ({ error, path, req }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') req.log.error({ procedure: path, err: error.cause ?? error }, 'a procedure broke');
        if (error.code === 'SERVICE_UNAVAILABLE') req.log.warn({ procedure: path, err: error.cause ?? error }, 'the database does not answer');
      },
    },
  };
  await http.register(fastifyTRPCPlugin, options);
}
