import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../trpc.ts';
import type { HttpParts } from './parts.ts';

/** The cookies of a request, for the sign-in machinery. It is given nothing else: an address or a browser's name is not its business. */
export const cookiesOf = (request: FastifyRequest): Headers => new Headers(request.headers.cookie === undefined ? {} : { cookie: request.headers.cookie });

/** Adds cookies to an answer. */
export const setCookies = (reply: FastifyReply, cookies: readonly string[]): void => cookies.forEach((cookie) => void reply.header('set-cookie', cookie));

/** Who is asking; prolongs their session when it is time to. */
export async function personAsking({ signIn }: HttpParts, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null> {
  const { person, cookies } = await signIn.asking(cookiesOf(request));
  setCookies(reply, cookies);
  return person;
}
