import { eraseMarkedWords, findDocumentOfCopy, findLatestCopy, insertReview, recordAction } from '@openvalve/db';
import { ChecklistItem, declined, ok, whyNotApprove, whyNotReview, type Result, type VersionId } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { holdDocument } from '../marking/change-document.ts';

export type ReviewToRecord = { readonly person: Actor; readonly versionId: VersionId; readonly decision: 'approved' | 'sent-back'; readonly ticked: readonly ChecklistItem[]; readonly note: string | null };

/**
 * Writes down what a reviewer decided of the latest copy: approved, with everything on the checklist ticked and by somebody who had no hand in
 * what was taken out; or sent back, with a note that says why.
 */
export function review(deps: Deps, { person, versionId, decision, ticked, note }: ReviewToRecord): Promise<Result<{ decision: 'approved' | 'sent-back' }, FileProblem>> {
  return allOrNothing<{ decision: 'approved' | 'sent-back' }, FileProblem>(deps.db, async (trx) => {
    const documentId = await findDocumentOfCopy(trx, versionId);
    if (documentId === undefined) return declined({ code: 'copy_not_found', versionId });
    const held = await holdDocument(trx, { person, documentId });
    if (!held.ok) return held;
    const latest = await findLatestCopy(trx, documentId);
    const copy = latest === undefined ? null : { ...latest, isLatest: latest.id === versionId };
    const why = decision === 'approved' ? whyNotApprove(copy, person.id) : whyNotReview(copy);
    if (why !== null) return declined({ code: 'not_to_approve', why });
    const left = ChecklistItem.options.filter((item) => !ticked.includes(item));
    if (decision === 'approved' && left.length > 0) return declined({ code: 'checklist_unfinished', left });
    if (decision === 'sent-back' && note === null) return declined({ code: 'note_missing' });
    const at = deps.now();
    if (!(await insertReview(trx, { versionId, decision, ticked, note, by: person.id, at }))) return declined({ code: 'not_to_approve', why: 'reviewed_already' });
    if (decision === 'approved') await eraseMarkedWords(trx, documentId);
    const about = { actor: person.id, subject: documentId, detail: { number: latest?.number ?? 0 }, at };
    if (decision === 'approved') await recordAction(trx, { action: 'copy-approved', ...about });
    else await recordAction(trx, { action: 'copy-sent-back', ...about });
    return ok({ decision });
  });
}
