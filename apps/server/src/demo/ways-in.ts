import { longDay } from '@openvalve/domain';
import { today, type Deps } from '../deps.ts';
import type { SignIn } from '../volunteers/sign-in.ts';
import { addressOf, team, type TeamKey } from './team.ts';

/** Whom to look at the demonstration as: one of each kind. */
const shown: readonly { key: TeamKey; as: string }[] = [
  { key: 'casey', as: 'an admin, who may do everything' },
  { key: 'morgan', as: 'a coordinator, who runs the campaigns' },
  { key: 'robin', as: 'a volunteer, with requests at every stage' },
];

/** What the terminal says once the demonstration runs: whom to be, and the links that sign one in. */
export async function demonstrationWays(deps: Deps, signIn: SignIn): Promise<string[]> {
  const lines: string[] = [`This is the demonstration: people, letters and answers are invented, and nothing leaves this machine. Today is shown as ${longDay(today(deps))}.`];
  for (const { key, as } of shown) lines.push(`To be ${team[key].realName}, ${as}, open this within 15 minutes:\n  ${await signIn.linkFor(addressOf(key))}`);
  lines.push('Each link works once, and for one person to a browser. For another, ask for a link on the sign-in page: it is shown here.', `Everyone: ${Object.keys(team).map((key) => addressOf(key as TeamKey)).join(', ')}`);
  return lines;
}
