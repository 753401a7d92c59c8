import type { Classification, MessageId, PaperOutcome, PersonId, RequestId } from '@openvalve/domain';
import { today, type Deps } from '../../deps.ts';
import { recordAppeal, recordFeePaid } from '../../requests/acting-on-a-request.ts';
import { saveFollowUp } from '../../requests/follow-ups/save-follow-up.ts';
import { recordFollowUpSent } from '../../requests/follow-ups/send-follow-up.ts';
import { startFollowUp } from '../../requests/follow-ups/start-follow-up.ts';
import { showRequest } from '../../requests/show-request.ts';
import type { RequestView } from '../../requests/views.ts';
import { chance, type Random } from '../seeded.ts';

type Doing = { readonly person: { id: PersonId; roles: readonly ('volunteer' | 'coordinator')[] }; readonly requestId: RequestId };
type Parts = { readonly deps: Deps; readonly random: Random };

/** Somebody does what the page of a request says is next: sends the letter that is ready, pays, appeals. False where there is nothing to do. */
export async function takeTheNextStep({ deps, random }: Parts, doing: Doing): Promise<boolean> {
  const shown = await showRequest(deps, doing);
  if (!shown.ok) return false;
  const { readyLetter, nextStep } = shown.value;
  if (nextStep.step === 'pay_fee' && chance(random, 0.5)) return (await recordFeePaid(deps, { ...doing, on: today(deps) })).ok;
  if (nextStep.step === 'consider_appeal' && chance(random, 0.3)) return (await recordAppeal(deps, { ...doing, by: 'us', on: today(deps) })).ok;
  if (readyLetter === null) return false;
  const { purpose, about } = readyLetter;
  const started = await startFollowUp(deps, { ...doing, purpose, about });
  if (!started.ok) return false;
  return sendByHand(deps, { ...doing, messageId: started.value.messageId });
}

async function sendByHand(deps: Deps, letter: Doing & { messageId: MessageId }): Promise<boolean> {
  const shown = await showRequest(deps, letter);
  const draft = shown.ok ? shown.value.followUps.find(({ messageId }) => messageId === letter.messageId) : undefined;
  if (!draft) return false;
  const words = { subject: draft.subject, body: (draft.body ?? '').replaceAll(/\{\{[^}]*\}\}/g, 'The returns sent in spring.') };
  const saved = await saveFollowUp(deps, { ...letter, version: draft.version, ...words });
  if (!saved.ok) return false;
  const day = today(deps);
  return (await recordFollowUpSent(deps, { ...letter, version: saved.value.version, channel: 'own-email', sentOn: day, receivedOn: day })).ok;
}

/** What a message is where something is pending: the answer to a review, a decision notice; now and then a fees notice. Null for anything else. */
export function answersTheCouncil({ review, complaint, decision, stage, papers }: RequestView, luck: number): Classification | null {
  if (complaint !== null && decision === null && luck < 0.5) {
    return { as: 'decision_notice', sentOn: complaint.on, decided: luck < 0.25 ? 'upheld' : 'not_upheld', days: luck < 0.25 ? 30 : null };
  }
  if (review !== null && review.answeredOn === null && luck < 0.8) {
    const words = papers.flatMap(({ asked, kind, period }): PaperOutcome[] => (asked ? [{ kind, period, outcome: luck < 0.3 ? 'disclosed_in_full' : 'refused', exemptions: luck < 0.3 ? [] : ['s.36'] } as PaperOutcome] : []));
    return words.length > 0 ? { as: 'review_outcome', papers: words } : null;
  }
  return stage === 'awaiting_response' && luck > 0.95 ? { as: 'fees_notice' } : null;
}
