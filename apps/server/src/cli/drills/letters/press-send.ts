import { insertAgreement, insertPerson, listAgreements, listCampaigns, listCouncils } from '@openvalve/db';
import { addDays, CampaignId, MessageId, type PersonId, type RequestId } from '@openvalve/domain';
import { passGuard } from '../../../campaigns/pass-guard.ts';
import { takeCouncil } from '../../../campaigns/take-council.ts';
import { proposeAddress } from '../../../councils/addresses.ts';
import { today, type Deps } from '../../../deps.ts';
import { showRequest } from '../../../requests/show-request.ts';
import { submitRequest } from '../../../requests/submit-request.ts';

export type Sender = { readonly id: PersonId; readonly roles: readonly ['volunteer', 'coordinator'] };

/** One letter of the drill: its request, and where it goes. */
export type Letter = { readonly requestId: RequestId; readonly to: string };

/** A person who sends everything. */
export async function aSender(deps: Deps): Promise<Sender> {
  const roles = ['volunteer', 'coordinator'] as const;
  const { id } = await deps.db.transaction().execute((trx) => insertPerson(trx, { email: 'sender@drill.invalid', realName: 'Drill Sender', roles, at: deps.now() }));
  return { id, roles };
}

/** A letter to each council of the register, as many as told, begun and not yet sent; each council has an address of its own. */
export async function lettersToBegin(deps: Deps, person: Sender, count: number): Promise<Letter[]> {
  const [campaign] = await listCampaigns(deps.db);
  if (!campaign) throw new Error('There is no campaign.');
  const there = new Set((await listAgreements(deps.db)).filter(({ programme }) => programme === campaign.programme).map(({ councilSlug }) => councilSlug));
  const letters: Letter[] = [];
  for (const { slug } of (await listCouncils(deps.db)).slice(0, count)) {
    if (!there.has(slug)) await insertAgreement(deps.db, { councilSlug: slug, programme: campaign.programme, round: 'drill', startYear: '2024-25', source: 'drill' });
    const place = { person, campaignId: campaign.id, councilSlug: slug };
    const taken = await takeCouncil(deps, place);
    // Somebody else who answers for this council was asked already: a coordinator lets it go.
    const begun = taken.ok ? taken : await passGuard(deps, { ...place, reason: 'The drill writes to everybody at once.' });
    if (!begun.ok) throw new Error(`${slug} could not be taken: ${begun.problem.code}`);
    const { requestId } = begun.value;
    const shown = await showRequest(deps, { person, requestId });
    if (!shown.ok) throw new Error(`${slug} is not shown: ${shown.problem.code}`);
    const to = `foi-drill-${slug}@${shown.value.council.websiteDomain}`;
    const proposed = await proposeAddress(deps, { person, slug, kind: 'email', value: to, sourceUrl: `https://${shown.value.council.websiteDomain}/foi`, seenOn: addDays(today(deps), -1) });
    if (!proposed.ok) throw new Error(`${to} was declined: ${proposed.problem.code}`);
    letters.push({ requestId, to });
  }
  return letters;
}

/** Presses Send on a draft; passes the guard first where another request to the same body is on its way. */
export async function pressSend(deps: Deps, person: Sender, requestId: RequestId): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) {
    const shown = await showRequest(deps, { person, requestId });
    if (!shown.ok || shown.value.draft === null) throw new Error(`Request ${requestId} has no draft to send.`);
    const { draft, campaign, council } = shown.value;
    const sent = await submitRequest(deps, { person, requestId, messageId: MessageId.parse(draft.messageId), version: draft.version });
    if (sent.ok) return;
    const passed = await passGuard(deps, { person, campaignId: CampaignId.parse(campaign.id), councilSlug: council.slug, reason: 'The drill writes to everybody at once.' });
    if (!passed.ok) throw new Error(`The letter to ${council.slug} was declined: ${sent.problem.code}, and ${passed.problem.code}`);
  }
  throw new Error(`The letter of request ${requestId} could not be sent.`);
}
