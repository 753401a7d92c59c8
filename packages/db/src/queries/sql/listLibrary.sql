select "publication"."id", "publication"."address", "publication"."title", "publication"."council_slug" as "councilSlug", "council"."name" as "councilName", "publication"."kind", "publication"."period", "publication"."page_count" as "pageCount", "publication"."published_at" as "publishedAt", count(*) over () as "total"
from "publication"
inner join "council" on "council"."slug" = "publication"."council_slug"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ) and "publication"."kind" in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) and "publication"."council_slug" = $13
order by "publication"."published_at" desc, "publication"."id"
limit $14 offset $15;
