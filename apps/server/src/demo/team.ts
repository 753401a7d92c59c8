import { findPerson } from '@openvalve/db';
import type { PersonId, Role } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { appRouter } from '../router.ts';
import { createCallerFactory, type Context, type SignedIn } from '../trpc.ts';
import { acceptInvitation } from '../volunteers/accept-invitation.ts';
import { wayIn } from '../volunteers/first-person.ts';
import type { SignIn } from '../volunteers/sign-in.ts';

/** Whoever does something in the demonstration. All of them are invented. */
export const teamKeys = ['casey', 'morgan', 'noor', 'robin', 'sam', 'ash', 'jo', 'kit'] as const;
export type TeamKey = (typeof teamKeys)[number];

type Member = { readonly realName: string; readonly roles: readonly Role[]; readonly namedPublicly: boolean; readonly consentToFollowUps: boolean };

const volunteer = (realName: string, more: Partial<Member> = {}): Member => ({ realName, roles: ['volunteer'], namedPublicly: false, consentToFollowUps: true, ...more });

/** The team: an admin who was first, a coordinator, a reviewer, and five volunteers, one of whom reviews too. */
export const team: Readonly<Record<TeamKey, Member>> = {
  casey: volunteer('Casey Whitfield', { roles: ['volunteer', 'coordinator', 'reviewer', 'admin'] }),
  morgan: volunteer('Morgan Achebe', { roles: ['volunteer', 'coordinator'] }),
  noor: volunteer('Noor Haddad', { roles: ['reviewer'] }),
  robin: volunteer('Robin Marsh', { namedPublicly: true }),
  sam: volunteer('Sam Okafor'),
  ash: volunteer('Ash Lindqvist'),
  jo: volunteer('Jo Bellamy', { consentToFollowUps: false }),
  kit: volunteer('Kit Tanaka', { roles: ['volunteer', 'reviewer'] }),
};

/** Where their mail would go, if any left: `.example` belongs to nobody. */
export const addressOf = (key: TeamKey): string => `${key}@demonstration.example`;

export type Caller = ReturnType<typeof createCaller>;
const createCaller = createCallerFactory(appRouter);

/** Everyone by key: who they are, and the desk as they use it. */
export type Team = Readonly<Record<TeamKey, { readonly person: SignedIn; readonly desk: Caller }>>;

/** The team joins as people do: the first by the link of the terminal, the others invited by them. */
export async function joinTeam(deps: Deps, signIn: SignIn): Promise<Team> {
  const way = await wayIn(deps, signIn);
  if (way?.kind !== 'invitation') throw new Error('The demonstration needs a database in which nobody is yet.');
  const first = await joined(deps, 'casey', way.link);
  const others: [TeamKey, Team[TeamKey]][] = [];
  for (const key of teamKeys.filter((each) => each !== 'casey')) {
    const { invitationId } = await first.desk.volunteers.invite({ email: addressOf(key), roles: [...team[key].roles] });
    const { link } = await first.desk.volunteers.copyInvitation({ invitationId });
    others.push([key, await joined(deps, key, link)]);
  }
  return Object.fromEntries([['casey', first], ...others]) as Team;
}

async function joined(deps: Deps, key: TeamKey, link: string): Promise<Team[TeamKey]> {
  const { realName, namedPublicly, consentToFollowUps } = team[key];
  const token = new URL(link).searchParams.get('token') ?? '';
  const accepted = await acceptInvitation(deps, { token, realName, email: addressOf(key), namedPublicly, consentToFollowUps });
  if (!accepted.ok) throw new Error(`${realName} could not join: ${accepted.problem.code}`);
  const person = await signedIn(deps, accepted.value.personId);
  const context = async (): Promise<Context> => ({ deps, person, ip: '127.0.0.1' });
  return { person, desk: createCaller(context) };
}

async function signedIn(deps: Deps, id: PersonId): Promise<SignedIn> {
  const person = await findPerson(deps.db, id);
  if (person === undefined) throw new Error('Somebody who has just joined is not there.');
  const { email, roles, realName, namedPublicly, consentToFollowUps } = person;
  return { id, email, roles, realName, namedPublicly, consentToFollowUps };
}
