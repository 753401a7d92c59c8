import { countPeople, emptyDatabase, lastAction, listAgreements, recordAction } from '@openvalve/db';
import { addDays, type IsoDate } from '@openvalve/domain';
import type { HandOver } from '@openvalve/mail';
import type { Pool } from 'pg';
import { seeded } from '../cli/seeded.ts';
import type { Deps } from '../deps.ts';
import { allJobs } from '../jobs/all.ts';
import { runDueJobs } from '../jobs/run-due-jobs.ts';
import { createMailer } from '../outbox/create-mailer.ts';
import type { Mailer } from '../outbox/mailer.ts';
import { createSignIn } from '../volunteers/sign-in.ts';
import { demonstrationDay, everyDayFrom, firstDay } from './demonstration-day.ts';
import { workOnDocuments } from './documents-in-hand.ts';
import { plan, type Place } from './plan.ts';
import type { Step, Story } from './stories.ts';
import { tell, type ServerMood, type Teller, type Thread } from './story-teller.ts';
import { joinTeam } from './team.ts';

/** Changing it makes another world of the same kind. */
const usualSeed = 14;

export type DemonstrationParts = {
  readonly deps: Deps;
  readonly pool: Pool;
  /** Brings an emptied database up to date again. */
  readonly prepare: () => Promise<void>;
  readonly say: (line: string) => void;
  readonly seed?: number;
};

/** Thrown when the demonstration is pointed at a database somebody works in, or the other way round. */
export class WrongWorld extends Error {
  override readonly name = 'WrongWorld';
}

/**
 * The demonstration’s world, made once: a second start finds it and changes nothing; one that was interrupted is made again
 * from the beginning. A database in which people are already at work is never touched.
 */
export async function ensureDemonstration(parts: DemonstrationParts): Promise<'made' | 'there'> {
  const { deps, prepare, say } = parts;
  const standing = await demonstrationIn(deps);
  if (standing === 'made') return 'there';
  if (standing === 'begun') {
    say('The demonstration was interrupted while it was made. It is made again.');
    await emptyDatabase(deps.db);
    await prepare();
  } else if ((await countPeople(deps.db)) > 0) {
    throw new WrongWorld('People are at work in this database, so no demonstration is made in it. Give it a database of its own: npm start -- --demo does.');
  }
  say('Making the demonstration: a few old requests, and two months of a team’s work day by day…');
  await make(parts);
  return 'made';
}

/** Refuses to work in earnest in the demonstration’s database: its people, letters and answers are invented. */
export async function refuseDemonstration(deps: Deps): Promise<void> {
  if ((await demonstrationIn(deps)) !== 'none') {
    throw new WrongWorld('This database holds the demonstration. Open it with npm start -- --demo, or give the program a database of its own.');
  }
}

const marks = { begun: 'demonstration_begun', made: 'demonstration_made' } as const;

async function demonstrationIn({ db }: Deps): Promise<'none' | 'begun' | 'made'> {
  if (await lastAction(db, marks.made)) return 'made';
  return (await lastAction(db, marks.begun)) ? 'begun' : 'none';
}

async function make({ deps: real, pool, seed = usualSeed }: DemonstrationParts): Promise<void> {
  let moment = at(firstDay, '18:00');
  const server: ServerMood = { says: 'accepted' };
  const deps: Deps = { ...real, now: () => moment, mailer: moody(createMailer({ ...real, now: () => moment, terminal: () => undefined }), server) };
  const mark = (action: string): Promise<void> => deps.db.transaction().execute((trx) => recordAction(trx, { actor: null, action, subject: 'demonstration', detail: { seed }, at: moment }));

  await mark(marks.begun);
  const team = await joinTeam(deps, createSignIn(deps));
  const campaigns = new Map((await team.casey.desk.campaigns.list()).map(({ programme, id }) => [programme as string, id]));
  const random = seeded(seed * 7);
  const teller: Teller = { deps, team, campaigns, server, reference: () => `FOI-${String(Math.floor(random() * 9_000) + 1_000)}`, runDueJobs: () => runDueJobs(deps, pool) };

  const stories = plan(await placesOf(deps), { seed, calendar: deps.calendar });
  const script = inOrder(stories);
  // The day itself is for whoever looks: its mail and its sweeps come when the program starts.
  for (let day = firstDay; day < demonstrationDay; day = addDays(day, 1)) {
    if (day < everyDayFrom && !script.some(({ step }) => step.on === day)) continue;
    moment = at(day, '08:00');
    await timetable(deps);
    for (const { thread, step } of script.filter((each) => each.step.on === day)) {
      moment = at(day, step.hour);
      await tell(teller, thread, step).catch((error: unknown) => {
        throw new Error(`The demonstration’s story of ${thread.story.council} broke at “${step.do}” on ${day}.`, { cause: error });
      });
    }
    await runDueJobs(deps, pool);
  }
  await workOnDocuments(teller);
  await team.casey.desk.volunteers.invite({ email: 'lee@demonstration.example', roles: ['volunteer'] });
  await runDueJobs(deps, pool);
  await mark(marks.made);
}

/** Housekeeping that leaves nothing to see in two months; it runs when the program starts. */
const housekeeping: ReadonlySet<string> = new Set(['apply-retention', 'compare-case-files']);

/** What the program does of its own accord, once each morning. */
async function timetable(deps: Deps): Promise<void> {
  for (const job of allJobs) if (job.cron !== null && !housekeeping.has(job.kind)) await job.perform({}, deps);
}

const at = (day: IsoDate, hour: string): Date => new Date(`${day}T${hour}:00.000Z`);

/** Every step of every story in the order of time; of those at the same minute, in the order of the stories. */
function inOrder(stories: readonly Story[]): { thread: Thread; step: Step }[] {
  return stories
    .flatMap((story) => {
      const thread: Thread = { story };
      return story.steps.map((step) => ({ thread, step }));
    })
    .toSorted((one, other) => `${one.step.on} ${one.step.hour}`.localeCompare(`${other.step.on} ${other.step.hour}`));
}

async function placesOf({ db }: Deps): Promise<Place[]> {
  const agreements = await listAgreements(db);
  return agreements.map(({ programme, councilSlug }) => ({ programme, council: councilSlug })).toSorted((one, other) => `${one.programme} ${one.council}`.localeCompare(`${other.programme} ${other.council}`));
}

/** A mail server that is in a mood now and then, so that letters can fail as they do. Nothing leaves: the catcher has them all. */
const moody = (mailer: Mailer, server: ServerMood): Mailer => ({
  ...mailer,
  sendLetter: async (letter, raw, mayGo): Promise<HandOver> => {
    if (server.says === 'accepted') return mailer.sendLetter(letter, raw, mayGo);
    const said = server.says === 'refused' ? '550 5.1.1 No such mailbox here (invented for the demonstration)' : 'The connection ended before the server answered';
    return { result: server.says, server: 'mail.demonstration.example', said };
  },
});
