import { CouncilSlug, MessageId, type CampaignId, type PaperAsked, type PersonId, type RequestId } from '@openvalve/domain';
import { recordAnswer, type AnswerToRecord } from '../../correspondence/record-answer.ts';
import type { Caller, World } from '../../testing/create-world.ts';
import type { SignedIn } from '../../trpc.ts';

/** A draft somebody has begun: who, where, and what is needed to go on. */
export type Draft = {
  readonly volunteer: SignedIn;
  readonly desk: Caller;
  readonly campaignId: CampaignId;
  readonly requestId: RequestId;
  readonly messageId: MessageId;
  readonly version: number;
  readonly asked: PaperAsked[];
};

/** The campaign of a programme: the two that are there from the first start. */
export async function campaignOf(world: World, programme: 'safety-valve' | 'delivering-better-value' = 'safety-valve'): Promise<CampaignId> {
  const someone = await world.person();
  const campaign = (await world.as(someone).campaigns.list()).find((one) => one.programme === programme);
  if (!campaign) throw new Error(`There is no campaign for ${programme}.`);
  return campaign.id;
}

/** An address on the council's own domain, as a volunteer finds it: usable at once. */
export async function anAddressFor(world: World, person: { id: PersonId }, slug: string): Promise<string> {
  const desk = world.as(person);
  const { websiteDomain } = await desk.councils.show({ slug });
  const value = `foi-desk@${websiteDomain}`;
  const known = (await desk.councils.show({ slug })).addresses.some((address) => address.value === value);
  if (!known) await desk.councils.proposeAddress({ slug, kind: 'email', value, sourceUrl: `https://www.${websiteDomain}/foi`, seenOn: '2026-01-05' });
  return value;
}

/** A council taken, its address known, its letter begun. */
export async function aDraft(
  world: World,
  { council = 'kent', volunteer, programme = 'safety-valve' }: { council?: string; volunteer?: SignedIn; programme?: 'safety-valve' | 'delivering-better-value' } = {},
): Promise<Draft> {
  const person = volunteer ?? (await world.person());
  const desk = world.as(person);
  const campaignId = await campaignOf(world, programme);
  await anAddressFor(world, person, council);
  const { requestId } = await desk.campaigns.claim({ campaignId, councilSlug: CouncilSlug.parse(council) });
  const { draft } = await desk.requests.show({ requestId });
  if (!draft) throw new Error('The request that was just begun has no draft.');
  return { volunteer: person, desk, campaignId, requestId, messageId: MessageId.parse(draft.messageId), version: draft.version, asked: draft.asked };
}

/** A letter the council has received, through the mail server. */
export async function aRequestWithTheCouncil(world: World, about: Parameters<typeof aDraft>[1] = {}): Promise<Draft> {
  const draft = await aDraft(world, about);
  const { requestId, messageId, version } = draft;
  await draft.desk.requests.submit({ requestId, messageId, version });
  await world.runDueJobs();
  return draft;
}

/** Puts an answer on file as the upload route does, and returns the message. */
export async function anAnswer(
  world: World,
  { requestId, volunteer }: Pick<Draft, 'requestId' | 'volunteer'>,
  words: Partial<Omit<AnswerToRecord, 'requestId' | 'person'>> = {},
): Promise<MessageId> {
  const today = world.deps.now().toISOString().slice(0, 10);
  const filed = await recordAnswer(world.deps, { requestId, person: volunteer, text: 'Dear Ada, thank you for your request.', receivedOn: today, cameBy: 'own-email', files: [], ...words });
  if (!filed.ok) throw new Error(`The answer was declined: ${filed.problem.code}`);
  return filed.value.messageId;
}

/** Every paper asked for, with the same outcome. */
export const allPapers = (asked: readonly PaperAsked[], outcome: 'disclosed_in_full' | 'disclosed_in_part' | 'refused' | 'not_held', exemptions: 's.36'[] = []) =>
  asked.map((paper) => ({ ...paper, outcome, exemptions }));

/** What a declined call says: its problem, with its facts. Fails when the call was not declined. */
export async function problemOf(call: Promise<unknown>): Promise<{ code: string } & Record<string, unknown>> {
  try {
    await call;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && 'problem' in cause) return cause.problem as { code: string };
    throw error;
  }
  throw new Error('This was expected to be declined.');
}


/** How several calls made at once ended: `done`, or why each was declined. One that broke shows its own message. */
export const endings = (calls: readonly PromiseSettledResult<unknown>[]): string[] =>
  calls
    .map((call) => {
      if (call.status === 'fulfilled') return 'done';
      const reason: unknown = call.reason;
      const cause = reason instanceof Error ? reason.cause : undefined;
      if (cause instanceof Error && 'problem' in cause) return (cause.problem as { code: string }).code;
      return reason instanceof Error ? reason.message : 'broken';
    })
    .toSorted();

/**
 * Opens every connection the world may use. Before a race, or the racers would queue for connections still being made, and a
 * missing lock would pass unseen.
 */
export async function openConnections(world: World): Promise<void> {
  const someone = await world.person();
  await Promise.all(Array.from({ length: 40 }, () => world.as(someone).campaigns.list()));
}
