import { listAttachmentsReceived, listObtainedPapers } from '@openvalve/db';
import { documentKinds } from '@openvalve/domain';
import type { Deps } from '../deps.ts';
import { withNames } from '../requests/names-of-files.ts';
import type { Actor } from '../requests/permissions.ts';
import type { ToReviewView } from './views.ts';

/** Papers councils gave us that nobody has published: obtained, being checked. With the files of the request they came on. */
export async function papersToReview(deps: Deps, person: Actor): Promise<ToReviewView[]> {
  const papers = await listObtainedPapers(deps.db);
  const files = await withNames(deps.db, person, await listAttachmentsReceived(deps.db, [...new Set(papers.map(({ requestId }) => requestId))]));
  return papers.map(({ requestId, kind, period, obtainedOn, outcome, councilSlug, councilName, websiteDomain }) => ({
    council: { slug: councilSlug, name: councilName, websiteDomain },
    kind,
    kindName: documentKinds[kind].name,
    period,
    requestId,
    obtainedOn,
    outcome,
    attachments: files.filter((file) => file.requestId === requestId).map(({ id, filename, contentType, size }) => ({ id, filename, contentType, size })),
  }));
}
