select "publication"."council_slug" as "councilSlug", "council"."name" as "councilName", "publication"."kind", "publication"."period", count(*) as "count"
from "publication"
inner join "council" on "council"."slug" = "publication"."council_slug"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) )
group by "publication"."council_slug", "council"."name", "publication"."kind", "publication"."period"
order by "council"."name", "publication"."kind", "publication"."period";
