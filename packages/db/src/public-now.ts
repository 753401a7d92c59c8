import { sql, type RawBuilder, type SqlBool } from 'kysely';

/**
 * Whether the row `publication` of the query around it is public at this moment: up, its document there, and nothing of it shut
 * because it was released by accident. The one place that says so; whatever shows, counts or searches asks this.
 */
export const isPublicNow = (): RawBuilder<SqlBool> => sql<SqlBool>`publication.taken_down_at is null and exists (
    select from document
    where document.id = publication.document_id and document.destroyed_at is null and not exists (
      select from release_incident
      where release_incident.ended_at is null
        and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256)
    )
  )`;
