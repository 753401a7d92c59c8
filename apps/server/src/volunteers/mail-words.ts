import { londonDay, longDay } from '@openvalve/domain';
import type { Env } from '../env.ts';

type Words = { readonly subject: string; readonly text: string };

/** Who a mail to our own people is from: the product, and whoever runs it. */
export const signature = ({ operatorName, operatorContact }: Pick<Env, 'operatorName' | 'operatorContact'>): string =>
  ['Open Valve', ...(operatorName === null ? [] : [`run by ${operatorName}`]), ...(operatorContact === null ? [] : [operatorContact])].join('\n');

/** The mail with a sign-in link. */
export const signInMail = (link: string, env: Pick<Env, 'operatorName' | 'operatorContact'>): Words => ({
  subject: 'Your sign-in link for Open Valve',
  text: `Here is your link. Open it and press “Sign in”:

${link}

It works once, for 15 minutes. If you did not ask for it, do nothing: nobody can sign in without it.

--${' '}
${signature(env)}
`,
});

/** The mail that invites somebody onto the team. */
export const invitationMail = (link: string, { expiresAt }: { readonly expiresAt: Date }, env: Pick<Env, 'operatorName' | 'operatorContact'>): Words => ({
  subject: 'You are invited to join Open Valve',
  text: `Open Valve asks England’s councils for the papers behind their Safety Valve and Delivering Better Value deals, one Freedom of Information request at a time. You have been invited to help.

Open this page and say what name your requests should carry:

${link}

The link works once, until ${longDay(londonDay(expiresAt))}. You need no account and no password.

If you were not expecting this, do nothing.

--${' '}
${signature(env)}
`,
});
