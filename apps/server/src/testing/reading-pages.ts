import type { LightMyRequestResponse } from 'fastify';
import type { World } from './create-world.ts';

/** Sends a form as a page of ours does. */
export const press = (world: World, url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> =>
  world.http.inject({
    method: 'POST',
    url,
    headers: { origin: world.deps.env.baseUrl, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

/** The cookies an answer set, as a browser would send them back. */
export const cookiesSet = (response: LightMyRequestResponse): string => response.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/** Who a browser with these cookies is. */
export async function whoIs(world: World, cookie: string): Promise<{ email: string; roles: string[] } | null> {
  const response = await world.http.inject({ url: '/api/trpc/volunteers.me', headers: { cookie } });
  return response.json<{ result: { data: { email: string; roles: string[] } | null } }>().result.data;
}

/** The token of the first link in a text. */
export const tokenIn = (text: string): string => /token=([\w.~-]+)/.exec(text)?.[1] ?? '';

/** The words of a page as they are read, without its tags. */
export const wordsOn = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').replaceAll(' .', '.');
