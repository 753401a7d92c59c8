import { findCopy, findCopyPage, listCopyPages } from '@openvalve/db';
import { declined, ok, type Result, type VersionId } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { whyNotOpen } from '../incidents/may-open.ts';
import type { PageView } from '../viewing/views.ts';
import type { CopyPagesView } from './views.ts';

export type CopyToOpen = NonNullable<Awaited<ReturnType<typeof findCopy>>>;

/** A copy that is made, for a reviewer; of a closed file, for the two who are named. */
export async function copyToOpen({ db }: Pick<Deps, 'db'>, person: Actor, versionId: VersionId): Promise<Result<CopyToOpen, FileProblem>> {
  const copy = await findCopy(db, versionId);
  if (copy === undefined) return declined({ code: 'copy_not_found', versionId });
  const closed = await Promise.all([copy.sha256, copy.originalSha256].flatMap((sha256) => (sha256 === null ? [] : [whyNotOpen(db, person, sha256)])));
  const code = closed.find((each) => each !== null) ?? null;
  return code === null ? ok(copy) : declined({ code });
}

/** What is on one page of a copy. */
export async function readCopyPage(deps: Deps, person: Actor, { versionId, page }: { versionId: VersionId; page: number }): Promise<Result<PageView, FileProblem>> {
  const copy = await copyToOpen(deps, person, versionId);
  if (!copy.ok) return copy;
  const found = await findCopyPage(deps.db, { versionId, page });
  return found === undefined ? declined({ code: 'page_not_found', page }) : ok(found);
}

/** The pages of a copy, without what is on them. */
export async function copyPages(deps: Deps, person: Actor, versionId: VersionId): Promise<Result<CopyPagesView, FileProblem>> {
  const copy = await copyToOpen(deps, person, versionId);
  return copy.ok ? ok({ versionId, number: copy.value.number, pages: await listCopyPages(deps.db, versionId) }) : copy;
}
