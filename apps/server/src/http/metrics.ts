import { timingSafeEqual, createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { gatherMetrics } from '../metrics/gather.ts';
import type { RequestTimes } from '../metrics/request-times.ts';
import { metricsContentType, metricsText } from '../metrics/text.ts';
import { isDatabaseDown } from './database-down.ts';
import type { HttpParts } from './parts.ts';

/** `/metrics`: what a monitoring system asks for. To everybody else there is no such page. */
export function metricsRoutes(http: FastifyInstance, { deps, isReady }: Pick<HttpParts, 'deps' | 'isReady'>, times?: RequestTimes): void {
  http.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, deps.env.metricsToken)) return reply.callNotFound();
    const metrics = await gatherMetrics(deps, { ready: isReady(), isDatabaseDown });
    return reply.header('cache-control', 'no-store').type(metricsContentType).send(metricsText(times === undefined ? metrics : [...metrics, times.metric()]));
  });
}

/** Headers a proxy adds: what comes through one is from elsewhere, though the connection is from this machine. */
const marksOfAProxy = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/**
 * Whether this asker may: from this machine itself, or with the token. Judged by the connection and not by `request.ip`,
 * which behind a proxy is what a header says, and a header anybody can write.
 */
function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))) return true;
  const { remoteAddress = '' } = request.socket;
  const isHere = remoteAddress === '::1' || /^(::ffff:)?127\./.test(remoteAddress);
  return isHere && !marksOfAProxy.some((header) => header in request.headers);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
