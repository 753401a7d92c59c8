import { findPerson, findPersonByEmail } from '@openvalve/db';
import { PersonId } from '@openvalve/domain';
import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { magicLink } from 'better-auth/plugins/magic-link';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { SignedIn } from '../trpc.ts';
import { linkToken, newNonce, nonceOf } from './link-tokens.ts';
import { accountModel, personModel, sessionModel, verificationModel } from './sign-in-tables.ts';

/** How long a sign-in link lasts, in seconds. */
export const signInLinkLasts = 15 * 60;

const day = 24 * 60 * 60;

/** What came of trying a link: cookies to set, or that it is no good (used, expired, never made, or the person left). */
export type Entered = { readonly ok: true; readonly cookies: readonly string[] } | { readonly ok: false };

/** Who is asking, and the cookies that prolong their session when it is time to. */
export type Asking = { readonly person: SignedIn | null; readonly cookies: readonly string[] };

/** Signing in and out: links by mail, sessions by cookie. Only people of the team have an account, and nobody makes one here. */
export type SignIn = {
  /** Sends a link when somebody here has this address; does the same work, and says the same, when nobody has. */
  requestLink(email: string): Promise<void>;
  /** A link for the terminal: for the operator's own machine, where there is no mail yet. */
  linkFor(email: string): Promise<string>;
  /** Uses a link up. Only a button does this: programs that look into mail follow links, and must not burn them. */
  enter(token: string, headers: Headers): Promise<Entered>;
  /** Signs in somebody who has just accepted an invitation. */
  open(personId: PersonId, headers: Headers): Promise<readonly string[]>;
  asking(headers: Headers): Promise<Asking>;
  leave(headers: Headers): Promise<readonly string[]>;
};

/** Sign-in over better-auth with our tables. None of better-auth's own routes is served: its GET would burn links. */
export function createSignIn(deps: Deps): SignIn {
  const { env } = deps;
  const linkAt = (token: string): string => `${env.baseUrl}/sign-in/confirm?token=${token}`;
  const forTheTerminal = new Map<string, string>();

  const auth = betterAuth({
    appName: 'Open Valve',
    baseURL: env.baseUrl,
    basePath: '/sign-in-machinery',
    secret: env.secret,
    trustedOrigins: [env.baseUrl],
    database: { db: deps.db, type: 'postgres', transaction: true },
    user: personModel,
    account: accountModel,
    verification: verificationModel,
    session: { ...sessionModel, expiresIn: 30 * day, updateAge: day },
    advanced: {
      cookiePrefix: 'openvalve',
      useSecureCookies: env.baseUrl.startsWith('https:'),
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await findPerson(deps.db, PersonId.parse(userId)))?.leftAt === null ? undefined : false) } },
    },
    plugins: [
      magicLink({
        expiresIn: signInLinkLasts,
        disableSignUp: true,
        storeToken: 'hashed',
        generateToken: () => linkToken('sign-in', newNonce(), env.secret),
        sendMagicLink: async ({ email, token, metadata }) => {
          if (metadata?.to === 'terminal') {
            forTheTerminal.set(email, linkAt(token));
            return;
          }
          // A stranger's address costs the same work and queues a job that sends nothing, so neither answer nor time tells.
          const person = await findPersonByEmail(deps.db, email);
          const personId = person === undefined || person.leftAt !== null ? null : person.id;
          const expiresAt = new Date(Date.now() + signInLinkLasts * 1000).toISOString();
          const nonce = nonceOf(token);
          await deps.db.transaction().execute((trx) => enqueue(trx, { kind: 'send-sign-in-link', key: nonce, payload: { personId, nonce, expiresAt } }));
        },
      }),
      {
        id: 'invitation-session',
        endpoints: {
          openSession: createAuthEndpoint('/open-session', { method: 'POST', body: z.object({ personId: z.uuid() }) }, async (ctx) => {
            const user = await ctx.context.internalAdapter.findUserById(ctx.body.personId);
            if (!user) throw new Error('A session was asked for somebody who is not here.');
            const session = await ctx.context.internalAdapter.createSession(user.id);
            await setSessionCookie(ctx, { session, user });
            return ctx.json({});
          }),
        },
      },
    ],
  });

  const ask = (email: string, metadata: Record<string, string>) =>
    auth.api.signInMagicLink({ body: { email: email.toLowerCase(), metadata }, headers: new Headers() });

  return {
    requestLink: async (email) => void (await ask(email, { to: 'mail' })),
    linkFor: async (email) => {
      await ask(email, { to: 'terminal' });
      const link = forTheTerminal.get(email.toLowerCase());
      forTheTerminal.clear();
      if (link === undefined) throw new Error('No sign-in link was made.');
      return link;
    },
    enter: async (token, headers) => {
      const answer = await auth.api.magicLinkVerify({ query: { token }, headers, asResponse: true });
      if (answer.status >= 500) throw new Error(`Signing in broke with ${answer.status}.`);
      return answer.status === 200 ? { ok: true, cookies: answer.headers.getSetCookie() } : { ok: false };
    },
    open: async (personId, headers) => {
      const answer = await auth.api.openSession({ body: { personId }, headers, asResponse: true });
      if (!answer.ok) throw new Error(`Opening a session broke with ${answer.status}.`);
      return answer.headers.getSetCookie();
    },
    asking: async (headers) => {
      if (!headers.get('cookie')?.includes('openvalve.session_token')) return { person: null, cookies: [] };
      const answer = await auth.api.getSession({ headers, returnHeaders: true });
      const userId = answer.response?.user.id;
      const person = userId === undefined ? undefined : await findPerson(deps.db, PersonId.parse(userId));
      if (person === undefined || person.leftAt !== null) return { person: null, cookies: [] };
      const { id, email, roles, realName, namedPublicly, consentToFollowUps } = person;
      return { person: { id, email, roles, realName, namedPublicly, consentToFollowUps }, cookies: answer.headers.getSetCookie() };
    },
    leave: async (headers) => {
      const answer = await auth.api.signOut({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
  };
}
