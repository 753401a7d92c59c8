import { findFilePage } from '@openvalve/db';
import { declined, ok, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { fileToOpen } from './file-to-open.ts';
import { placesIn } from './pages-having.ts';
import type { FoundView, PageView } from './views.ts';

/** How many places of one search are shown. */
const mostPlaces = 500;

/** What is on one page of a file. */
export async function readPage(deps: Deps, person: Actor, { attachmentId, page }: { attachmentId: string; page: number }): Promise<Result<PageView, FileProblem>> {
  const file = await fileToOpen(deps, person, attachmentId);
  if (!file.ok) return file;
  const found = await findFilePage(deps.db, { sha256: file.value.sha256, page });
  return found === undefined ? declined({ code: 'page_not_found', page }) : ok(found);
}

/** Where some words stand in a file, page by page. */
export async function searchFile(deps: Deps, person: Actor, { attachmentId, q }: { attachmentId: string; q: string }): Promise<Result<FoundView[], FileProblem>> {
  const file = await fileToOpen(deps, person, attachmentId);
  if (!file.ok) return file;
  const found: FoundView[] = [];
  for await (const { page, passage, boxes, cell } of placesIn(deps.db, { sha256: file.value.sha256, q })) {
    found.push({ page, passage, boxes: [...boxes], cell });
    if (found.length === mostPlaces) break;
  }
  return ok(found);
}
