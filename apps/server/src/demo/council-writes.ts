import { Readable } from 'node:stream';
import { PaperAsked, type ExemptionCode, type IsoDate, type Outcome, type PaperOutcome, type RequestId } from '@openvalve/domain';
import { recordAnswer } from '../correspondence/record-answer.ts';
import type { CouncilMail } from './council-words.ts';
import type { Story } from './stories.ts';
import type { Teller, Thread } from './story-teller.ts';

/** What a council’s words are made of: its name, its own number for the request, and who asked. */
export async function factsOf({ team, reference }: Teller, { who }: Story, requestId: RequestId): Promise<{ council: string; reference: string; to: string }> {
  const { council, councilReference } = await team[who].desk.requests.show({ requestId });
  return { council: council.officialName, reference: councilReference ?? reference(), to: team[who].person.realName ?? '' };
}

/** Puts on record what somebody pasted and uploaded, through the same code as the desk. */
export async function receive({ deps, team }: Teller, thread: Thread, { subject, text, files }: CouncilMail, receivedOn: IsoDate, councilReference: string, from = 'Information Governance'): Promise<void> {
  const { requestId, story } = thread;
  if (requestId === undefined) throw new Error(`Nobody has asked ${story.council} yet.`);
  const stored = await Promise.all(
    files.map(async ({ filename, content }) => ({ filename, declaredType: filename.endsWith('.pdf') ? 'application/pdf' : 'text/csv', ...(await deps.files.write(Readable.from([content]), 1_000_000)) })),
  );
  const recorded = await recordAnswer(deps, { requestId, person: team[story.who].person, text, receivedOn, cameBy: 'own-email', from, subject, councilReference, files: stored });
  if (!recorded.ok) throw new Error(`${story.council}’s mail was declined: ${recorded.problem.code}`);
  thread.lastMessageId = recorded.value.messageId;
}

/** The papers a request asked for. */
export async function askedOn({ team }: Teller, { who }: Story, requestId: RequestId): Promise<PaperAsked[]> {
  const { papers } = await team[who].desk.requests.show({ requestId });
  return papers.filter(({ asked }) => asked).map((paper) => PaperAsked.parse({ kind: paper.kind, period: paper.period }));
}

/** The outcomes given, each kind of paper in turn. Grounds go with what was withheld. */
export function outcomesFor(asked: readonly PaperAsked[], outcomes: readonly Outcome[], exemptions: readonly ExemptionCode[]): PaperOutcome[] {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  return asked.map((paper): PaperOutcome => {
    const outcome = outcomes[kinds.indexOf(paper.kind) % outcomes.length] ?? 'not_held';
    return { ...paper, outcome, exemptions: outcome === 'refused' || outcome === 'disclosed_in_part' ? [...exemptions] : [] };
  });
}
