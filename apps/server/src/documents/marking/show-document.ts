import { findDestructionOf, findDocument, findFileViewed, findIncidentOf, listCopies, listMarks, listPublicationsOf } from '@openvalve/db';
import { declined, documentKinds, documentStage, instant, ok, whyNotApprove, type DocumentId, type Result } from '@openvalve/domain';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { whyNotOpen } from '../incidents/may-open.ts';
import { stageFacts } from '../stage-facts.ts';
import { fileView } from '../viewing/show-file.ts';
import type { CopyView, DocumentView } from './views.ts';

/** A document with everything that was done to it, for reviewers. However many pages, marks and copies it has, the same few questions. */
export async function showDocument({ db }: Deps, person: Actor, documentId: DocumentId): Promise<Result<DocumentView, FileProblem>> {
  const row = await findDocument(db, documentId);
  if (row === undefined) return declined({ code: 'document_not_found', documentId });
  const { sha256 } = row;
  const closed = sha256 === null ? null : await whyNotOpen(db, person, sha256);
  if (closed !== null) return declined({ code: closed });
  const about = { documentId, sha256 };
  const [file, marks, copies, publications, incident, destruction] = await Promise.all([
    row.attachmentId === null ? undefined : findFileViewed(db, row.attachmentId), listMarks(db, documentId), listCopies(db, documentId), listPublicationsOf(db, documentId), findIncidentOf(db, about), findDestructionOf(db, about),
  ]);
  const latest = copies[0];
  const why = whyNotApprove(latest === undefined ? null : { state: latest.state, isLatest: true, isCurrent: row.copyIsCurrent === true, review: latest.decision, markedBy: latest.markedBy }, person.id);
  return ok({
    id: row.id,
    council: { slug: row.councilSlug, name: row.councilName },
    kind: row.kind,
    kindName: documentKinds[row.kind].name,
    period: row.period,
    title: row.title,
    version: row.version,
    stage: documentStage(stageFacts(row)),
    file: file === undefined ? null : await fileView({ db }, person, file),
    marks: marks.map(({ madeById: _, ...mark }) => mark),
    copies: copies.map((copy, at) => copyOf(copy, at === 0 && row.copyIsCurrent === true)),
    publications: publications.map(({ publishedAt, takenDownAt, ...each }) => ({ ...each, publishedAt: instant(publishedAt), takenDownAt: moment(takenDownAt) })),
    incident: incident === undefined ? null : { id: incident.id, why: incident.why, noticedAt: instant(incident.noticedAt), closedAt: instant(incident.closedAt) },
    destruction: destruction === undefined ? null : { id: destruction.id, reason: destruction.reason, askedAt: instant(destruction.askedAt), doneAt: moment(destruction.doneAt), askedByMe: destruction.askedBy === person.id },
    mayApprove: why === null,
    whyNotApprove: why,
  });
}

const moment = (at: Date | null) => (at === null ? null : instant(at));

const copyOf = ({ markedBy: _, destroyedAt, decision, note, ticked: __, reviewedAt, reviewedBy, askedAt, madeAt, ...copy }: Awaited<ReturnType<typeof listCopies>>[number], current: boolean): CopyView => ({
  ...copy,
  askedAt: instant(askedAt),
  madeAt: moment(madeAt),
  current,
  destroyed: destroyedAt !== null,
  review: decision === null || reviewedAt === null ? null : { decision, note, by: reviewedBy ?? '', at: instant(reviewedAt) },
});
