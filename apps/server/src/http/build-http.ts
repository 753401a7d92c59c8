import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify';
import { clientFiles } from './client-files.ts';
import { deskFileRoutes } from './desk-files.ts';
import { documentFiles } from './document-files.ts';
import { downloadRoutes } from './downloads.ts';
import { exportRoutes } from './exports.ts';
import { icoPackRoutes } from './ico-pack.ts';
import { healthRoutes } from './health.ts';
import { invitationPages } from './invitation-pages.ts';
import { mailDownloadRoutes } from './mail-downloads.ts';
import { mailUploadRoutes } from './mail-uploads.ts';
import { metricsRoutes } from './metrics.ts';
import { requestTimes } from '../metrics/request-times.ts';
import { comesFromHere } from './origin-check.ts';
import { pathOf } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { publicPages } from './public-pages.ts';
import { reminderPages } from './reminder-pages.ts';
import { refuse, refuseError } from './refusals.ts';
import { securityHeaders } from './security-headers.ts';
import { signInPages } from './sign-in-pages.ts';
import { trpcRoutes } from './trpc-routes.ts';
import { uploadRoutes } from './uploads.ts';

/** Requests a minute from one place: far more than a person makes, far fewer than a machine could. */
const mostAMinute = 1_200;

const noCounts = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/** Everything served on the one port. Does not listen yet. */
export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { env, log } = parts.deps;
  const loggerInstance: FastifyBaseLogger = log;
  const http = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: env.trustProxy,
    forceCloseConnections: 'idle',
    requestTimeout: 15 * 60 * 1000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2_000 },
  });

  http.addHook('onRoute', ({ url }) => parts.onRoute?.(url));
  await securityHeaders(http, env);
  await http.register(rateLimit, { max: mostAMinute, timeWindow: 60_000, addHeaders: noCounts, addHeadersOnExceeding: noCounts });

  http.addHook('onRequest', async (request, reply) => {
    if (!comesFromHere(request, env)) return refuse(parts, request, reply, 403, 'This was sent from another site’s page, so nothing was done.');
    if (!parts.isReady() && !servesWithoutDatabase(pathOf(request))) return refuse(parts, request, reply, 503);
    return undefined;
  });
  const times = requestTimes();
  http.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? '(none)';
    times.note({ method: request.method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1000 });
    // The route as we wrote it, never the address that was asked for: that may hold a token or a search.
    request.log.info({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  // Closing waits for what is under way; a browser would then keep its connection open for another minute, and us with it.
  http.addHook('preClose', async () => void setInterval(() => http.server.closeIdleConnections(), 50).unref());
  http.setErrorHandler((error: FastifyError, request, reply) => refuseError(parts, error, request, reply));
  http.setNotFoundHandler((request, reply) => refuse(parts, request, reply, 404));

  healthRoutes(http, parts);
  metricsRoutes(http, parts, times);
  clientFiles(http, parts);
  publicPages(http, parts);
  documentFiles(http, parts);
  downloadRoutes(http, parts);
  deskFileRoutes(http, parts);
  mailDownloadRoutes(http, parts);
  exportRoutes(http, parts);
  icoPackRoutes(http, parts);
  // Scopes of their own: only these read forms, and only uploads read files.
  await http.register(async (scope) => signInPages(scope, parts));
  await http.register(async (scope) => invitationPages(scope, parts));
  await http.register(async (scope) => reminderPages(scope, parts));
  await http.register(async (scope) => uploadRoutes(scope, parts));
  await http.register(async (scope) => mailUploadRoutes(scope, parts));
  await trpcRoutes(http, parts);
  return http;
}

const servesWithoutDatabase = (path: string): boolean => path === '/healthz' || path === '/readyz' || path === '/metrics' || path === '/robots.txt' || path.startsWith('/assets/');
