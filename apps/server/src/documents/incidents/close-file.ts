import { findFileInHand, insertIncident, listIncidents, listNames, lockPublicationsOf, lockRequest, recordAction } from '@openvalve/db';
import { declined, ok, type DocumentId, type PersonId, type Result } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../requests/permissions.ts';
import type { FileProblem } from '../file-problems.ts';
import { discardAtOnce, takeDownPublication } from '../publishing/take-down.ts';
import type { IncidentProblem } from './problems.ts';
import { tellCouncil } from './tell-council.ts';
import { twoPeople } from './two-people.ts';
import type { FileClosedView } from './views.ts';

/** What is to be closed: by the attachment somebody looks at, or the document made of it. */
export type WhichFile = { readonly attachmentId: string } | { readonly documentId: DocumentId };

export type ToClose = { readonly person: Actor; readonly which: WhichFile; readonly why: string; readonly noticedAt: Date; readonly openTo: readonly PersonId[] };

/** Said in public where a copy was up: nothing of what is in it. */
const publicWords = 'It seems to hold personal data that was not meant to be released.';

/**
 * One press: from now on two people may open a file, and nobody else. What was made public of it is down in the same moment, the
 * letter that tells the council is begun, and the checklist with it.
 */
export async function closeFile(deps: Deps, { person, which, why, noticedAt, openTo }: ToClose): Promise<Result<FileClosedView, IncidentProblem | FileProblem>> {
  const done = await allOrNothing<FileClosedView & { pictures: string[] }, IncidentProblem | FileProblem>(deps.db, async (trx) => {
    const at = deps.now();
    const file = await findFileInHand(trx, which);
    if (file === undefined) return declined('attachmentId' in which ? { code: 'file_not_found', attachmentId: which.attachmentId } : { code: 'document_not_found', documentId: which.documentId });
    if (noticedAt > at) return declined({ code: 'noticed_in_future', noticedAt: noticedAt.toISOString() });
    if (file.requestId !== null) await lockRequest(trx, file.requestId);
    const two = await twoPeople(trx, { person, named: openTo, applicantId: file.applicantId });
    if (!two.ok) return two;

    const up = await lockPublicationsOf(trx, file.sha256);
    const incident = await insertIncident(trx, { sha256: file.sha256, documentId: file.documentId, requestId: file.requestId, openTo: two.value, why, noticedAt, by: person.id, at });
    if (incident === undefined) return declined({ code: 'file_closed_already', incidentId: (await listIncidents(trx)).find(({ sha256, endedAt }) => sha256 === file.sha256 && endedAt === null)?.id ?? null });
    const pictures: string[] = [];
    for (const { id, councilSlug } of up) {
      pictures.push(...((await takeDownPublication(trx, { id, councilSlug, kind: 'taken-down', why: 'personal-data', words: publicWords, reportedAt: noticedAt, by: person.id, at })) ?? []));
    }
    const publicSince = up.map(({ publishedAt }) => publishedAt).toSorted((one, other) => one.getTime() - other.getTime())[0] ?? null;
    const told = await tellCouncil(deps, trx, { incidentId: incident.id, file, person, noticedAt, publicSince });
    await recordAction(trx, { actor: person.id, action: 'file-closed', subject: incident.id, detail: { request: file.requestId, openTo: two.value, takenDown: up.length }, at });
    const names = await listNames(trx, two.value);
    return ok({ incidentId: incident.id, openTo: names, takenDown: up.length, letter: told?.letter ?? null, letterId: told?.letterId ?? null, pictures });
  });
  if (!done.ok) return done;
  const { pictures, ...view } = done.value;
  await discardAtOnce(deps, pictures);
  return ok(view);
}
