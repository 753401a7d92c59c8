import { on, Period, type CouncilSlug, type DocumentKind, type PublicationId } from '@openvalve/domain';
import type { Db } from '../database.ts';
import { insertPublication, lockVersionToPublish } from '../queries/publications.ts';
import { anApprovedVersion, type AboutVersion } from './approved-version.ts';

let made = 0;

/** A document that is up, as publishing leaves it. */
export async function aPublishedDocument(db: Db, about: AboutVersion & { at?: Date }): Promise<{ id: PublicationId; address: string }> {
  const { documentId, versionId } = await anApprovedVersion(db, about);
  made += 1;
  const { council = 'kent', kind = 'dsg-management-plan' satisfies DocumentKind, period = null, title = 'DSG management plan', at = new Date('2026-11-23T09:00:00Z') } = about;
  const address = `${council}-${kind}${period === null ? '' : `-${period}`}-${String(made).padStart(6, '0')}`;
  const id = await db.transaction().execute(async (trx) => {
    const version = await lockVersionToPublish(trx, versionId);
    if (version?.sha256 == null || version.contentType === null) throw new Error('There is no such copy.');
    return insertPublication(trx, {
      address, documentId, versionId, councilSlug: council as CouncilSlug, kind, period: period === null ? null : Period.parse(period), title, licence: 'disclosed-under-foi', licenceNote: null,
      howReceived: 'answer-to-request', askedOn: on('2026-09-01'), givenOn: on('2026-09-28'), exemptions: [], sha256: version.sha256, contentType: version.contentType, size: version.size ?? 0,
      pageCount: version.pageCount, removedByReason: {}, leftOut: [], publishedBy: about.by, at,
    });
  });
  if (id === 'address_used') throw new Error('The address was used before.');
  return { id: id.id, address };
}
