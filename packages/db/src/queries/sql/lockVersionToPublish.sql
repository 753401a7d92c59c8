select "document"."id" as "documentId", "document"."council_slug" as "councilSlug", "document"."kind", "document"."period", "document"."destroyed_at" as "destroyedAt", "document_version"."id" as "versionId", "document_version"."state", "document_version"."sha256", "document_version"."content_type" as "contentType", "document_version"."size", "document_version"."page_count" as "pageCount", "document_version"."left_out" as "leftOut", "document_version"."marks", "document_version"."destroyed_at" as "versionDestroyedAt", "document_review"."decision", exists (select
from publication
where publication.version_id = document_version.id and publication.taken_down_at is not null) as "takenDown", not exists (select
from document_version as later
where later.document_id = document.id and later.number > document_version.number) as "latest", array(select redaction_mark.id
from redaction_mark
where redaction_mark.document_id = document.id and redaction_mark.removed_at is null) as "marksNow", exists (select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 in (document.original_sha256, document_version.sha256))) as "closed"
from "document_version"
inner join "document" on "document"."id" = "document_version"."document_id"
left join "document_review" on "document_review"."version_id" = "document_version"."id"
where "document_version"."id" = $1 for update of "document";
