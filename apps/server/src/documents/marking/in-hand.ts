import { listDocumentsInHand, listPapersInHand } from '@openvalve/db';
import { documentKinds, documentStage, instant } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import { papersToReview } from '../papers-to-review.ts';
import { stageFacts } from '../stage-facts.ts';
import type { DocumentsInHandView, InHandView } from './views.ts';

/** Every document between arriving and being public, and the papers councils gave that nobody has begun with. */
export async function documentsInHand(deps: Deps, person: Actor): Promise<DocumentsInHandView> {
  const [documents, begun, papers] = await Promise.all([listDocumentsInHand(deps.db), listPapersInHand(deps.db), papersToReview(deps, person)]);
  const inHand = new Set(begun.map(({ requestId, kind, period }) => `${requestId} ${kind} ${period}`));
  return { documents: documents.map(viewOf), papers: papers.filter(({ requestId, kind, period }) => !inHand.has(`${requestId} ${kind} ${period}`)) };
}

const viewOf = (row: Awaited<ReturnType<typeof listDocumentsInHand>>[number]): InHandView => ({
  id: row.id,
  council: { slug: row.councilSlug, name: row.councilName },
  kind: row.kind,
  kindName: documentKinds[row.kind].name,
  period: row.period,
  title: row.title,
  stage: documentStage(stageFacts(row)),
  last: lastOf(row),
});

/** Who did what last: marks are no actions of their own. */
const lastOf = ({ lastAction, lastAt, lastWho, markedAt, markedWho, begunAt }: Awaited<ReturnType<typeof listDocumentsInHand>>[number]): InHandView['last'] =>
  markedAt !== null && (lastAt === null || markedAt > lastAt) ? { action: 'marked', who: markedWho, at: instant(markedAt) } : { action: lastAction ?? 'document-begun', who: lastWho, at: instant(lastAt ?? begunAt) };
