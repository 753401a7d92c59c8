import { renderConfirmSignIn, renderSignIn } from '@openvalve/web/site';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { signInLinkLasts } from '../volunteers/sign-in.ts';
import { attemptLimit } from './attempt-limit.ts';
import { formOf, readForms } from './form-bodies.ts';
import { frameOf, sendPage } from './pages.ts';
import type { HttpParts } from './parts.ts';
import { refuse } from './refusals.ts';
import { cookiesOf, setCookies } from './sessions.ts';

const anHour = 60 * 60 * 1000;
const Address = z.email().max(254);
const nextCookie = 'openvalve.next';

/** Only a page of the desk: anything else could send a person who has just signed in somewhere foreign. */
const deskPath = (next: string | undefined): string | null => (next !== undefined && /^\/desk(?:[/?][\w/?&=.%-]*)?$/.test(next) && !next.includes('..') ? next : null);

/** Signing in: ask for a link, open it, press the button. Everyone is told the same, whether we know them or not. */
export function signInPages(http: FastifyInstance, parts: HttpParts): void {
  const { deps, signIn } = parts;
  const perAddress = attemptLimit({ most: 5, within: anHour, now: deps.now });
  const perPlace = attemptLimit({ most: 30, within: anHour, now: deps.now });
  const confirmations = attemptLimit({ most: 60, within: anHour, now: deps.now });
  readForms(http);

  http.get<{ Querystring: { next?: string; out?: string } }>('/sign-in', async (request, reply) => {
    const next = deskPath(request.query.next);
    const problem = request.query.out === undefined ? undefined : 'signed_out';
    return sendPage(reply, renderSignIn(frameOf(parts, request), { state: 'form', next: next ?? undefined, problem }));
  });

  http.post('/sign-in', async (request, reply) => {
    const form = formOf(request.body);
    const email = (form.get('email') ?? '').trim();
    const frame = frameOf(parts, request);
    if (!perPlace.allow(request.ip)) return sendPage(reply, renderSignIn(frame, { state: 'form', email, problem: 'too_many' }), 429);
    const address = Address.safeParse(email.toLowerCase());
    if (!address.success) return sendPage(reply, renderSignIn(frame, { state: 'form', email, problem: 'not_an_address' }), 422);
    // Past its limit an address gets no more mail, and the page says what it always says: more would tell who is known here.
    if (perAddress.allow(address.data)) await signIn.requestLink(address.data);
    const next = deskPath(form.get('next'));
    if (next !== null) setNext(reply, next, signInLinkLasts);
    return sendPage(reply, renderSignIn(frame, { state: 'sent', minutes: signInLinkLasts / 60 }));
  });

  http.get<{ Querystring: { token?: string } }>('/sign-in/confirm', async (request, reply) => {
    const { token } = request.query;
    if (token === undefined || token === '') return reply.redirect('/sign-in', 303);
    return sendPage(reply, renderConfirmSignIn(frameOf(parts, request), { token }));
  });

  http.post('/sign-in/confirm', async (request, reply) => {
    if (!confirmations.allow(request.ip)) return refuse(parts, request, reply, 429);
    const entered = await signIn.enter(formOf(request.body).get('token') ?? '', cookiesOf(request));
    if (!entered.ok) return sendPage(reply, renderSignIn(frameOf(parts, request), { state: 'form', problem: 'link_spent' }), 410);
    setCookies(reply, entered.cookies);
    const next = deskPath(nextOf(request.headers.cookie));
    if (next !== null) setNext(reply, '', 0);
    return reply.header('cache-control', 'no-store').redirect(next ?? '/desk', 303);
  });

  http.post('/sign-out', async (request, reply) => {
    setCookies(reply, await signIn.leave(cookiesOf(request)));
    return reply.header('cache-control', 'no-store').redirect('/sign-in?out', 303);
  });

  const setNext = (reply: FastifyReply, next: string, seconds: number): void =>
    setCookies(reply, [`${nextCookie}=${encodeURIComponent(next)}; Path=/sign-in; Max-Age=${seconds}; HttpOnly; SameSite=Lax${deps.env.baseUrl.startsWith('https:') ? '; Secure' : ''}`]);
}

function nextOf(cookies: string | undefined): string | undefined {
  const found = cookies?.split(';').map((one) => one.trim()).find((one) => one.startsWith(`${nextCookie}=`));
  try {
    return found === undefined ? undefined : decodeURIComponent(found.slice(nextCookie.length + 1));
  } catch {
    return undefined;
  }
}
