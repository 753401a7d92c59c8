import { insertDocument, listAgreements, recordAction, renameDocument, type Trx } from '@openvalve/db';
import { CouncilSlug, declined, documentKinds, ok, type DocumentId, type DocumentKind, type Period, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { fileToOpen } from '../viewing/file-to-open.ts';
import { changeDocument, type ToChange } from './change-document.ts';

/** What a document is called. */
export type Called = { readonly kind: DocumentKind; readonly period: Period | null; readonly title: string };

/** Begins to make a file a council sent ready for the public. The file itself is never changed. */
export function beginDocument(deps: Deps, { person, attachmentId, ...called }: { person: Actor; attachmentId: string } & Called): Promise<Result<{ id: DocumentId }, FileProblem>> {
  return allOrNothing<{ id: DocumentId }, FileProblem>(deps.db, async (trx) => {
    const found = await fileToOpen({ db: trx }, person, attachmentId);
    if (!found.ok) return found;
    const file = found.value;
    if (file.infected !== null) return declined({ code: 'file_not_read', state: 'infected' });
    const councilSlug = CouncilSlug.parse(file.councilSlug);
    const problem = await kindProblem(trx, councilSlug, called);
    if (problem) return declined(problem);
    const { id, again } = await insertDocument(trx, { councilSlug, ...called, requestId: file.requestId, attachmentId, sha256: file.sha256, name: file.filename, by: person.id, at: deps.now() });
    if (again) return declined({ code: 'document_begun_already', documentId: id });
    await recordAction(trx, { actor: person.id, action: 'document-begun', subject: id, detail: { councilSlug, kind: called.kind }, at: deps.now() });
    return ok({ id });
  });
}

/** Calls a document something else: another title, kind or year. */
export function rename(deps: Deps, { title, kind, period, ...change }: ToChange & Called): Promise<Result<{ version: number }, FileProblem>> {
  return changeDocument<object>(deps, { ...change, yours: { title, kind, period } }, async (trx, { id, councilSlug }) => {
    const problem = await kindProblem(trx, councilSlug, { kind, period });
    if (problem) return declined(problem);
    await renameDocument(trx, { documentId: id, title, kind, period });
    await recordAction(trx, { actor: change.person.id, action: 'document-renamed', subject: id, detail: { kind }, at: deps.now() });
    return ok({});
  });
}

/** Whether the council can have such a paper. */
async function kindProblem(trx: Trx, councilSlug: CouncilSlug, { kind, period }: Pick<Called, 'kind' | 'period'>): Promise<FileProblem | null> {
  const { programme, series } = documentKinds[kind];
  const agreements = await listAgreements(trx, councilSlug);
  if (!agreements.some((agreement) => agreement.programme === programme)) return { code: 'paper_not_in_programme', kind, programme };
  return !series && period !== null ? { code: 'period_not_used', kind } : null;
}
