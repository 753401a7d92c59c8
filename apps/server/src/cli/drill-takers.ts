import { insertPerson, listCampaigns, listCouncils, listLapsedClaims } from '@openvalve/db';
import type { CampaignId, CouncilSlug, PersonId, RequestId } from '@openvalve/domain';
import type { Pool } from 'pg';
import { giveBack } from '../campaigns/keep-or-give-back.ts';
import { takeCouncil } from '../campaigns/take-council.ts';
import type { Deps } from '../deps.ts';
import { prepare } from '../program.ts';
import { chance, seeded, shuffled, type Random } from './seeded.ts';

type Place = { readonly campaignId: CampaignId; readonly councilSlug: CouncilSlug };
type Held = Place & { readonly personId: PersonId; readonly requestId: RequestId };

/** What happened when everybody took at once. `twice` and `lost` must be empty. */
export type TakersReport = {
  readonly attempts: number;
  readonly taken: number;
  readonly givenBack: number;
  readonly declined: Readonly<Record<string, number>>;
  /** Councils that two people were both told are theirs, in one campaign. */
  readonly twice: readonly string[];
  /** Councils somebody was told are theirs and the database does not have so, or the other way round. */
  readonly lost: readonly string[];
  readonly held: number;
  readonly seconds: number;
};

/**
 * Many volunteers take councils at the same moment, each walking through all councils of all campaigns in an order of their
 * own; now and then one gives a council back. Afterwards what each was told is compared with what the database has.
 * Repeatable by seed as far as the order of attempts goes; who is first is the database's to say.
 */
export async function takersAtOnce(deps: Deps, { takers, seed, councils: some = Infinity }: { takers: number; seed: number; councils?: number }): Promise<TakersReport> {
  const random = seeded(seed);
  const campaigns = await listCampaigns(deps.db);
  const councils = shuffled(await listCouncils(deps.db), random).slice(0, some);
  const places = campaigns.flatMap(({ id: campaignId }) => councils.map(({ slug: councilSlug }) => ({ campaignId, councilSlug })));
  const people = await Promise.all(Array.from({ length: takers }, (_, index) => volunteer(deps, seed, index)));

  const began = performance.now();
  const walks = await Promise.all(people.map((personId, index) => walk(deps, personId, places, seeded(seed * 1_000 + index))));
  const seconds = (performance.now() - began) / 1000;

  const told = walks.flatMap(({ held }) => [...held.values()]);
  const kept = new Map((await listLapsedClaims(deps.db, new Date('9999-01-01'))).map((claim) => [placeKey(claim), claim]));
  const declined: Record<string, number> = {};
  for (const { code } of walks.flatMap((each) => each.declined.map((problem) => ({ code: problem })))) declined[code] = (declined[code] ?? 0) + 1;
  return {
    attempts: walks.reduce((sum, { attempts }) => sum + attempts, 0),
    taken: walks.reduce((sum, { taken }) => sum + taken, 0),
    givenBack: walks.reduce((sum, { givenBack }) => sum + givenBack, 0),
    declined,
    twice: told.map(placeKey).filter((key, at, all) => all.indexOf(key) !== at),
    lost: [
      ...told.filter((each) => kept.get(placeKey(each))?.requestId !== each.requestId).map((each) => `${placeKey(each)}: promised and not kept`),
      ...[...kept.keys()].filter((key) => !told.some((each) => placeKey(each) === key)).map((key) => `${key}: kept for nobody`),
    ],
    held: kept.size,
    seconds,
  };
}

const placeKey = ({ campaignId, councilSlug }: { campaignId: string; councilSlug: string }): string => `${councilSlug} in campaign ${campaignId}`;

async function volunteer(deps: Deps, seed: number, index: number): Promise<PersonId> {
  const person = { email: `taker-${seed}-${index}@drill.invalid`, realName: `Taker Number ${index + 1}`, roles: ['volunteer'] as const, at: deps.now() };
  return (await deps.db.transaction().execute((trx) => insertPerson(trx, person))).id;
}

/** One volunteer's attempts. Every seventh council or so goes back at once, for somebody else to find. */
async function walk(deps: Deps, personId: PersonId, places: readonly Place[], random: Random) {
  const person = { id: personId, roles: ['volunteer'] as const };
  const held = new Map<string, Held>();
  const declined: string[] = [];
  let [attempts, taken, givenBack] = [0, 0, 0];
  for (const place of shuffled(places, random)) {
    attempts += 1;
    const answer = await takeCouncil(deps, { person, ...place });
    if (!answer.ok) {
      declined.push(answer.problem.code);
      continue;
    }
    taken += 1;
    held.set(placeKey(place), { ...place, personId, requestId: answer.value.requestId });
    if (!chance(random, 1 / 7)) continue;
    const returned = await giveBack(deps, { person, requestId: answer.value.requestId });
    if (!returned.ok) throw new Error(`A council just taken could not be given back: ${returned.problem.code}`);
    held.delete(placeKey(place));
    givenBack += 1;
  }
  return { held, declined, attempts, taken, givenBack };
}

/** `npm run drill -- takers`: fifty takers over the whole register, in an empty database, and the figures. */
export async function drillTakers(deps: Deps, pool: Pool, { seed }: { seed: number }): Promise<{ lines: string[]; code: number }> {
  await prepare(deps, pool);
  const report = await takersAtOnce(deps, { takers: 50, seed });
  const fine = report.twice.length === 0 && report.lost.length === 0 && report.held > 0;
  return {
    lines: [
      `50 takers, seed ${seed}: ${report.attempts} attempts in ${report.seconds.toFixed(1)} s (${Math.round(report.attempts / report.seconds)} a second)`,
      `${report.taken} times taken, ${report.givenBack} given back, ${report.held} held at the end`,
      ...Object.entries(report.declined).map(([code, count]) => `declined ${count} times: ${code}`),
      ...report.twice.map((place) => `TAKEN TWICE ${place}`),
      ...report.lost.map((place) => `LOST ${place}`),
      fine ? 'No council taken twice, none lost.' : 'The drill failed.',
    ],
    code: fine ? 0 : 1,
  };
}
