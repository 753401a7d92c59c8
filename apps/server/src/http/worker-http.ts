import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { healthRoutes } from './health.ts';
import { metricsRoutes } from './metrics.ts';
import type { HttpParts } from './parts.ts';

/** What a process that serves no pages answers on WORKER_PORT: whether it is up, whether it works, and its figures. */
export function buildWorkerHttp({ deps, isReady }: Pick<HttpParts, 'deps' | 'isReady'>): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const http = Fastify({ loggerInstance, logController: new LogController({ disableRequestLogging: true }), forceCloseConnections: true });
  healthRoutes(http, { deps, isReady });
  metricsRoutes(http, { deps, isReady });
  return http;
}
