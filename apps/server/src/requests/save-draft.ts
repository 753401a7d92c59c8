import { findRequestRow, lockRequest, updateDraft } from '@openvalve/db';
import { declined, ok, type MessageId, type PaperAsked, type RequestId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../all-or-nothing.ts';
import type { Deps } from '../deps.ts';
import { draftMeant } from './letter-being-written.ts';
import { once } from './papers-asked.ts';
import { actingOn, type Actor } from './permissions.ts';
import type { RequestProblem } from './problems.ts';

type Words = { messageId: MessageId; version: number; subject: string; body: string; asked: PaperAsked[] };

/** Keeps a letter's words while it is a draft, over the version its writer saw; anybody else's newer words are shown, not lost. */
export function saveDraft(deps: Deps, { person, requestId, ...words }: { person: Actor; requestId: RequestId } & Words): Promise<Result<{ version: number }, RequestProblem>> {
  return allOrNothing<{ version: number }, RequestProblem>(deps.db, async (trx) => {
    // Held, so that a letter cannot change between being read and being sent.
    await lockRequest(trx, requestId);
    const row = actingOn(person, requestId, await findRequestRow(trx, requestId));
    if (!row.ok) return row;
    if (row.value.stage !== 'draft') return declined({ code: 'wrong_stage', stage: row.value.stage, allowed: ['draft'] });

    const draft = await draftMeant(trx, { requestId, messageId: words.messageId });
    if (!draft.ok) return draft;
    const saved = draft.value;
    const asked = once(words.asked);
    const written = await updateDraft(trx, { ...words, subject: words.subject.trim(), body: plainLines(words.body), asked, at: deps.now() });
    if (written) return ok({ version: written.version });
    return declined(staleDraft(saved, { ...words, asked }));
  });
}

/** What is on file, beside what was about to replace it. */
export const staleDraft = (
  saved: { subject: string; body: string; asked: PaperAsked[] | null; version: number },
  yours: { subject: string; body: string; asked: PaperAsked[]; version: number },
): Extract<RequestProblem, { code: 'stale_draft' }> => ({
  code: 'stale_draft',
  current: { subject: saved.subject, body: saved.body, asked: saved.asked ?? [], version: saved.version },
  yours: { subject: yours.subject, body: yours.body, asked: yours.asked, version: yours.version },
});

/** A text with the line ends we keep, whatever they were typed with. */
export const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n');
