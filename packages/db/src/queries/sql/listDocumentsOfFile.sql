select "document"."id", "document"."council_slug" as "councilSlug", "council"."name" as "councilName", "document"."kind", "document"."period", "document"."title", "document"."version", "document"."request_id" as "requestId", "document"."attachment_id" as "attachmentId", "document"."original_sha256" as "sha256", "document"."original_name" as "originalName", "document"."begun_by" as "begunBy", "document"."begun_at" as "begunAt", "document"."destroyed_at" as "destroyedAt", "copy"."id" as "copyId", "copy"."state" as "copyState", "copy"."current" as "copyIsCurrent", "copy"."taken_down" as "copyTakenDown", "copy"."decision" as "copyReview", "copy"."asked_by" as "copyAskedBy", "copy"."asked_at" as "copyAskedAt", "copy"."reviewed_by" as "reviewedBy", "copy"."reviewed_at" as "reviewedAt", exists (select 1
from publication
where publication.document_id = document.id and publication.taken_down_at is null) as "published", exists (select 1
from publication
where publication.document_id = document.id and publication.taken_down_at is not null) as "wasPublished", exists (select 1
from release_incident
where (release_incident.sha256 = document.original_sha256 or release_incident.document_id = document.id) and release_incident.ended_at is null) as "closed"
from "document"
inner join "council" on "council"."slug" = "document"."council_slug"
left join lateral (select "latest"."id", "latest"."state", "latest"."asked_at", "latest"."asked_by", "latest"."made_at", exists (select 1
from publication
where publication.version_id = latest.id and publication.taken_down_at is not null) as "taken_down", "document_review"."decision", "document_review"."reviewed_by", "document_review"."reviewed_at", latest.marks = coalesce((select array_agg(mark.id
order by mark.id)
from redaction_mark as mark
where mark.document_id = document.id and mark.removed_at is null), '{}') as "current"
from "document_version" as "latest"
left join "document_review" on "document_review"."version_id" = "latest"."id"
where "latest"."document_id" = "document"."id"
order by "latest"."number" desc
limit $1) as "copy" on true
where "document"."original_sha256" = $2
order by "document"."begun_at", "document"."id";
