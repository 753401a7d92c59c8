import { countMarksByReason, findPublicationUp, insertPublication, lockVersionToPublish, recordAction, type NewPublication, type Trx } from '@openvalve/db';
import { declined, ok, type ExemptionCode, type HowReceived, type IsoDate, type Licence, type PersonId, type PublicationId, type Result, type VersionId } from '@openvalve/domain';
import { allOrNothing } from '../../all-or-nothing.ts';
import { today, type Deps } from '../../deps.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { makeAddress } from './make-address.ts';
import type { PublishingProblem } from './problems.ts';
import { discardAtOnce, takeDownPublication } from './take-down.ts';

export type ToPublish = {
  readonly versionId: VersionId;
  readonly title: string;
  readonly licence: Licence;
  readonly licenceNote: string | null;
  readonly howReceived: HowReceived;
  readonly askedOn: IsoDate | null;
  readonly givenOn: IsoDate | null;
  readonly exemptions: readonly ExemptionCode[];
  /** What was wrong with the copy that is up now, in words for anybody, and when we were told. Left out where it was only made better. */
  readonly replaces?: { readonly words: string; readonly reportedAt: Date } | undefined;
};

type Published = { readonly id: PublicationId; readonly address: string; readonly pictures: readonly string[] };
type Version = NonNullable<Awaited<ReturnType<typeof lockVersionToPublish>>>;

/**
 * Makes an approved copy public, and takes an earlier one of the same document down, in one transaction: readers never meet both
 * or neither. What is published are the bytes that were approved. Its pictures are drawn by a job; until then a page shows its text.
 */
export async function publish(deps: Deps, { person, ...asked }: ToPublish & { person: { id: PersonId } }): Promise<Result<{ id: PublicationId; address: string }, PublishingProblem>> {
  const done = await allOrNothing<Published, PublishingProblem>(deps.db, async (trx) => {
    const version = await lockVersionToPublish(trx, asked.versionId);
    const problem = version === undefined ? { code: 'copy_not_found' as const, versionId: asked.versionId } : (versionProblem(version) ?? wordsProblem(asked, today(deps)));
    if (version === undefined || problem !== null) return declined(problem ?? { code: 'copy_not_found', versionId: asked.versionId });
    const before = await findPublicationUp(trx, version.documentId);
    if (before?.versionId === asked.versionId) return declined({ code: 'already_published', id: before.id });
    const at = deps.now();
    const pictures = before === undefined ? [] : await takeDownPublication(trx, {
      id: before.id, councilSlug: version.councilSlug, kind: 'replaced', why: 'replaced', words: asked.replaces?.words ?? 'A better copy of the same document took its place.', reportedAt: asked.replaces?.reportedAt ?? at, by: person.id, at,
    });
    const { id, address } = await insert(trx, { version, asked, by: person.id, at });
    await recordAction(trx, { actor: person.id, action: 'document-published', subject: id, detail: { address, versionId: asked.versionId, replaces: before?.id ?? null }, at });
    await enqueue(trx, { kind: 'picture-pages', key: id, payload: { publicationId: id } });
    return ok({ id, address, pictures: pictures ?? [] });
  });
  if (!done.ok) return done;
  await discardAtOnce(deps, done.value.pictures);
  return ok({ id: done.value.id, address: done.value.address });
}

/** Whether this copy is what was approved, and nothing has come in between. */
function versionProblem(version: Version): PublishingProblem | null {
  if (version.destroyedAt !== null || version.versionDestroyedAt !== null) return { code: 'document_destroyed' };
  if (version.closed) return { code: 'document_closed' };
  if (version.state !== 'made' || version.sha256 === null || version.contentType === null || version.size === null) return { code: 'copy_not_found', versionId: version.versionId };
  if (version.decision !== 'approved') return { code: 'copy_not_approved' };
  if (version.takenDown) return { code: 'copy_taken_down' };
  const sameMarks = version.marks.length === version.marksNow.length && version.marks.every((mark) => version.marksNow.includes(mark));
  return version.latest && sameMarks ? null : { code: 'copy_not_latest' };
}

/** Whether what is said about it can be true, and says enough. */
function wordsProblem({ licence, licenceNote, askedOn, givenOn, replaces }: ToPublish, day: IsoDate): PublishingProblem | null {
  if (licence !== 'disclosed-under-foi' && licenceNote === null) return { code: 'licence_note_missing', licence };
  for (const one of [askedOn, givenOn]) if (one !== null && one > day) return { code: 'day_in_future', day: one, today: day };
  if (askedOn !== null && givenOn !== null && givenOn < askedOn) return { code: 'given_before_asked', askedOn, givenOn };
  return replaces !== undefined && replaces.reportedAt.toISOString().slice(0, 10) > day ? { code: 'reported_in_future', reportedAt: replaces.reportedAt.toISOString() } : null;
}

/** An address is drawn until it is a new one: that it is not happens once in hundreds of millions. */
async function insert(trx: Trx, { version, asked, by, at }: { version: Version; asked: ToPublish; by: PersonId; at: Date }): Promise<{ id: PublicationId; address: string }> {
  const { documentId, councilSlug, kind, period, pageCount, leftOut } = version;
  const facts: Omit<NewPublication, 'address'> = {
    documentId, versionId: asked.versionId, councilSlug, kind, period, title: asked.title, licence: asked.licence, licenceNote: asked.licenceNote, howReceived: asked.howReceived, askedOn: asked.askedOn,
    givenOn: asked.givenOn, exemptions: asked.exemptions, sha256: version.sha256 ?? '', contentType: version.contentType ?? '', size: version.size ?? 0, pageCount,
    removedByReason: await countMarksByReason(trx, version.marks), leftOut, publishedBy: by, at,
  };
  for (;;) {
    const address = makeAddress(version);
    const published = await insertPublication(trx, { ...facts, address });
    if (published !== 'address_used') return { id: published.id, address };
  }
}
