import type { FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from a page of ours. Browsers say where a form or a call comes from; a
 * program that says nothing may pass only without a cookie, for then it acts for nobody.
 */
export function comesFromHere(request: FastifyRequest, { baseUrl }: Pick<Env, 'baseUrl'>): boolean {
  if (changesNothing.has(request.method)) return true;
  const { origin, host, cookie } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin' || cookie === undefined;
  if (origin === new URL(baseUrl).origin) return true;
  // The same machine under another name, such as 127.0.0.1 for localhost: cookies belong to the name asked for.
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
