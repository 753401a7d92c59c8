import { findCampaign, recordAction, setCampaignStage as writeStage, updateCampaignLetter } from '@openvalve/db';
import { declined, ok, unreachable, type CampaignId, type PersonId, type Result } from '@openvalve/domain';
import { templateProblems, type TemplateProblem } from '@openvalve/letters';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import type { CampaignProblem } from './problems.ts';

type Person = { id: PersonId };
type Stage = 'open' | 'paused' | 'closed';
type Words = { campaignId: CampaignId; version: number; subject: string; body: string };

/** Saves a campaign's words over the version their writer saw. Letters begun before keep the words they began with. */
export function saveLetter(deps: Deps, { person, ...words }: { person: Person } & Words): Promise<Result<{ version: number }, CampaignProblem>> {
  return allOrNothing<{ version: number }, CampaignProblem>(deps.db, async (trx) => {
    const campaign = await findCampaign(trx, words.campaignId);
    if (!campaign) return declined({ code: 'campaign_not_found' });
    const [problem] = templateProblems(words);
    if (problem) return declined(problemOf(problem));
    const written = await updateCampaignLetter(trx, { ...words, subject: words.subject.trim(), by: person.id, at: deps.now() });
    if (!written) {
      const now = (await findCampaign(trx, words.campaignId)) ?? campaign;
      const current = { subject: now.letterSubject, body: now.letterBody, version: now.version };
      return declined({ code: 'stale', current, yours: { subject: words.subject, body: words.body, version: words.version } });
    }
    await recordAction(trx, { actor: person.id, action: 'letter-saved', subject: words.campaignId, detail: { version: written.version }, at: deps.now() });
    return ok({ version: written.version });
  });
}

/** Opens, pauses or closes a campaign. While it is not open nobody takes a council and no letter goes; answers are still filed. */
export function setCampaignStage(
  deps: Deps,
  { person, campaignId, stage }: { person: Person; campaignId: CampaignId; stage: Stage },
): Promise<Result<{ stage: Stage }, CampaignProblem>> {
  return allOrNothing<{ stage: Stage }, CampaignProblem>(deps.db, async (trx) => {
    if (!(await writeStage(trx, { campaignId, stage, by: person.id, at: deps.now() }))) return declined({ code: 'campaign_not_found' });
    await recordAction(trx, { actor: person.id, action: 'campaign-stage', subject: campaignId, detail: { stage }, at: deps.now() });
    return ok({ stage });
  });
}

function problemOf(problem: TemplateProblem): CampaignProblem {
  switch (problem.code) {
    case 'subject_empty':
    case 'subject_line_break':
      return { code: 'subject_malformed' };
    case 'body_empty':
      return { code: 'letter_empty' };
    case 'unknown_placeholder':
      return { code: 'unknown_placeholder', placeholder: problem.placeholder };
    case 'broken_placeholder':
      return { code: 'unknown_placeholder', placeholder: problem.excerpt };
    case 'missing_placeholder':
      return { code: 'placeholder_missing', placeholder: problem.placeholder };
    default:
      return unreachable(problem);
  }
}
