import { boardFacts, insertPerson, listCampaigns, listMessages, listRequestLines, setCampaignStage, updatePerson } from '@openvalve/db';
import { addDays, MessageId, type CampaignId, type CouncilSlug, type PaperOutcome, type PersonId, type RequestId } from '@openvalve/domain';
import { giveBack } from '../../campaigns/keep-or-give-back.ts';
import { takeCouncil } from '../../campaigns/take-council.ts';
import { classify } from '../../correspondence/classify.ts';
import { recordAnswer } from '../../correspondence/record-answer.ts';
import { proposeAddress } from '../../councils/addresses.ts';
import { today, type Deps } from '../../deps.ts';
import { setPreferences, type Wanted } from '../../reminders/preferences.ts';
import { recordClarificationGiven, settleDelivery, withdraw } from '../../requests/acting-on-a-request.ts';
import { strikeOut } from '../../requests/strike-out.ts';
import { recordSent } from '../../requests/record-sent.ts';
import { showRequest } from '../../requests/show-request.ts';
import { submitRequest } from '../../requests/submit-request.ts';
import { chance, type Random } from '../seeded.ts';
import { answersTheCouncil, takeTheNextStep } from './what-comes-after.ts';

/** One of the team, as the drill knows them. */
export type Member = { readonly id: PersonId; readonly email: string; readonly coordinates: boolean; wanted: Wanted; left: boolean; bounces: boolean };

type Line = Awaited<ReturnType<typeof listRequestLines>>[number];
type Year = { readonly deps: Deps; readonly random: Random; readonly members: readonly Member[]; readonly target: number };
const roles = ['volunteer', 'coordinator'] as const;
const hours = [7, 8, 8, 8, 9, 12, 18] as const;

/** A team: three coordinate, a fifth want their mail once a week, each at their own hour. */
export async function aTeam(deps: Deps, random: Random, size: number, seed: number): Promise<Member[]> {
  const members: Member[] = [];
  for (let index = 0; index < size; index += 1) {
    const email = `member-${seed}-${index}@drill.invalid`;
    const coordinates = index < 3;
    const person = { email, realName: `Member Number ${index + 1}`, roles: coordinates ? [...roles] : (['volunteer'] as const), at: deps.now() };
    const { id } = await deps.db.transaction().execute((trx) => insertPerson(trx, person));
    const wanted: Wanted = { remind: !coordinates && chance(random, 0.2) ? 'weekly' : 'daily', hour: pick(hours, random), weekday: Math.floor(random() * 7), on: true };
    await setPreferences(deps, { id }, wanted);
    members.push({ id, email, coordinates, wanted, left: false, bounces: false });
  }
  return members;
}

/** What a team does in a day: takes councils, sends letters, records what came, reads it some days later. Gives the requests and people it touched. */
export async function aDaysWork(year: Year, { made, dayNumber }: { made: number; dayNumber: number }): Promise<{ made: number; touched: Set<string> }> {
  const touched = new Set<string>();
  const begun = await takeSome(year, made, touched);
  for (const line of await listRequestLines(year.deps.db)) if (await work(year, line)) touched.add(line.requestId);
  await lifeHappens(year, dayNumber, touched);
  return { made: made + begun, touched };
}

async function takeSome({ deps, random, members, target }: Year, made: number, touched: Set<string>): Promise<number> {
  let begun = 0;
  const present = members.filter(({ left }) => !left);
  for (const { id: campaignId, stage } of await listCampaigns(deps.db)) {
    if (stage !== 'open') continue;
    const free = (await boardFacts(deps.db, campaignId)).filter((row) => row.stage === null || row.stage === 'withdrawn' || row.stage === 'answered');
    while (made + begun < target && free.length > 0 && chance(random, 0.45)) {
      const { slug } = free.splice(Math.floor(random() * free.length), 1)[0] ?? { slug: null };
      const member = present[Math.floor(random() * present.length)];
      if (slug === null || !member) continue;
      const requestId = await begin(deps, random, { member, campaignId, councilSlug: slug });
      if (requestId === null) continue;
      touched.add(requestId);
      begun += 1;
    }
  }
  return begun;
}

/** Most letters go by the volunteer's own mail the same day; some from here; some holds run out or are given back. */
async function begin(deps: Deps, random: Random, { member, campaignId, councilSlug }: { member: Member; campaignId: CampaignId; councilSlug: CouncilSlug }): Promise<RequestId | null> {
  const person = { id: member.id, roles: member.coordinates ? roles : (['volunteer'] as const) };
  const taken = await takeCouncil(deps, { person, campaignId, councilSlug });
  if (!taken.ok) return null;
  const { requestId } = taken.value;
  const [letter] = await listMessages(deps.db, requestId);
  if (!letter) throw new Error('A council was taken and no letter begun.');
  const messageId = MessageId.parse(letter.id);
  const day = today(deps);
  const luck = random();
  if (luck < 0.7) await recordSent(deps, { person, requestId, messageId, channel: 'own-email', sentOn: day, receivedOn: day, asked: letter.asked ?? [] });
  else if (luck < 0.88) await sendFromHere(deps, { person, requestId, messageId, councilSlug, version: letter.version });
  else if (luck < 0.91) await giveBack(deps, { person, requestId });
  return requestId;
}

async function sendFromHere(deps: Deps, { councilSlug, ...asked }: Parameters<typeof submitRequest>[1] & { councilSlug: CouncilSlug }): Promise<void> {
  const shown = await showRequest(deps, { person: asked.person, requestId: asked.requestId });
  if (!shown.ok) return;
  const { websiteDomain } = shown.value.council;
  await proposeAddress(deps, { person: asked.person, slug: councilSlug, kind: 'email', value: `foi-drill@${websiteDomain}`, sourceUrl: `https://www.${websiteDomain}/foi`, seenOn: addDays(today(deps), -1) });
  await submitRequest(deps, asked);
}

/** What happens to one request in a day, if anything does. */
async function work({ deps, random, members }: Year, { requestId, applicantId, stage, uncertain, unclassified, aftermath }: Line): Promise<boolean> {
  const member = members.find(({ id }) => id === applicantId);
  if (!member) return false;
  // A coordinator sees to what somebody who left has begun.
  const person = { id: member.left ? (members[0]?.id ?? member.id) : member.id, roles };
  if (stage === 'sending' && uncertain) return (await settleDelivery(deps, { person, requestId, went: chance(random, 0.7) })).ok;
  if (stage === 'awaiting_clarification' && chance(random, 0.3)) return (await recordClarificationGiven(deps, { person, requestId, on: today(deps) })).ok;
  if (unclassified > 0 && chance(random, 0.3)) return read({ deps, random }, { person, requestId });
  if (unclassified === 0 && stage !== 'draft' && stage !== 'withdrawn' && chance(random, 0.06) && (await takeTheNextStep({ deps, random }, { person, requestId }))) return true;
  if (aftermath !== null && unclassified === 0 && chance(random, 0.03)) return somethingCame(deps, { person, requestId });
  if (stage !== 'awaiting_response' && stage !== 'answered') return false;
  if (stage === 'awaiting_response' && chance(random, 0.001)) return (await withdraw(deps, { person, requestId })).ok;
  if (stage === 'answered' && chance(random, 0.002)) return unread(deps, { person, requestId });
  // Every council is as slow as its name: some answer in a fortnight, some never do.
  const slowness = Number.parseInt(requestId.slice(0, 2), 16) / 256;
  if (stage === 'awaiting_response' && slowness < 0.85 && chance(random, 0.045 * (1 - slowness * 0.8))) {
    return somethingCame(deps, { person, requestId });
  }
  return false;
}

const somethingCame = async (deps: Deps, { person, requestId }: Doing): Promise<boolean> =>
  (await recordAnswer(deps, { requestId, person, text: 'Thank you for your request.', receivedOn: today(deps), cameBy: 'own-email', files: [] })).ok;

type Doing = { readonly person: { id: PersonId; roles: typeof roles }; readonly requestId: RequestId };

/** Somebody says what the oldest unread message is. */
async function read({ deps, random }: Pick<Year, 'deps' | 'random'>, { person, requestId }: Doing): Promise<boolean> {
  const shown = await showRequest(deps, { person, requestId });
  const message = shown.ok ? shown.value.messages.find(({ direction, classified }) => direction === 'incoming' && !classified) : undefined;
  if (!shown.ok || !message) return false;
  const about = { person, requestId, messageId: MessageId.parse(message.id) };
  const luck = random();
  const after = answersTheCouncil(shown.value, luck);
  if (after) return (await classify(deps, { ...about, classification: after })).ok;
  if (luck < 0.2) return (await classify(deps, { ...about, classification: { as: 'acknowledgement' } })).ok;
  if (luck < 0.32) return (await classify(deps, { ...about, classification: { as: 'clarification_request' } })).ok;
  if (luck < 0.42) return (await classify(deps, { ...about, classification: { as: 'extension_notice', exemptions: ['s.36'], until: null } })).ok;
  const papers = shown.value.papers.flatMap(({ asked, kind, period }): PaperOutcome[] =>
    asked ? [{ kind, period, outcome: luck < 0.7 ? 'disclosed_in_full' : 'refused', exemptions: luck < 0.7 ? [] : ['s.36'] } as PaperOutcome] : [],
  );
  return (await classify(deps, { ...about, classification: papers.length > 0 ? { as: 'response', papers } : { as: 'other' } })).ok;
}

/** A reading was a mistake and is struck out: the request stands as it stood before it. */
async function unread(deps: Deps, { person, requestId }: Doing): Promise<boolean> {
  const shown = await showRequest(deps, { person, requestId });
  const entry = shown.ok ? shown.value.chronology.find(({ event, canStrikeOut }) => event.type === 'MessageClassified' && canStrikeOut) : undefined;
  return entry !== undefined && (await strikeOut(deps, { person, requestId, entry: entry.entry })).ok;
}

/** Somebody leaves, somebody's mail stops working and works again, somebody wants no mail; a campaign is paused for a while. */
async function lifeHappens({ deps, random, members }: Year, dayNumber: number, touched: Set<string>): Promise<void> {
  const change = (member: Member | undefined): Member | undefined => (member && !member.left ? (touched.add(member.id), member) : undefined);
  const someone = (): Member | undefined => change(members[3 + Math.floor(random() * (members.length - 3))]);
  if (dayNumber % 97 === 60) {
    const member = someone();
    if (member) {
      await deps.db.transaction().execute((trx) => updatePerson(trx, { personId: member.id, leftAt: deps.now(), at: deps.now() }));
      member.left = true;
    }
  }
  if (dayNumber % 71 === 40) {
    const member = someone();
    if (member) member.bounces = true;
  }
  if (dayNumber % 45 === 44) {
    for (const member of members.filter(({ bounces, wanted, left }) => !left && (bounces || !wanted.on))) {
      change(member);
      Object.assign(member, { bounces: false, wanted: { ...member.wanted, on: true } });
      await setPreferences(deps, member, member.wanted);
    }
  }
  if (dayNumber % 31 === 20) {
    const member = someone();
    if (member) {
      member.wanted = chance(random, 0.5) ? { ...member.wanted, on: false } : { ...member.wanted, hour: pick(hours, random) };
      await setPreferences(deps, member, member.wanted);
    }
  }
  if (dayNumber % 120 === 80 || dayNumber % 120 === 95) {
    const [first] = await listCampaigns(deps.db);
    const stage = dayNumber % 120 === 80 ? 'paused' : 'open';
    const [by] = members;
    if (first && by) await deps.db.transaction().execute((trx) => setCampaignStage(trx, { campaignId: first.id, stage, by: by.id, at: deps.now() }));
    touched.add('campaign');
  }
}

const pick = <T>(from: readonly T[], random: Random): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
};
