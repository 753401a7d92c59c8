select "publication"."address", "publication"."council_slug" as "councilSlug", "council"."name" as "councilName", "publication"."kind", "publication"."period", "publication"."title", "publication"."licence", "publication"."licence_note" as "licenceNote", "publication"."how_received" as "howReceived", "publication"."asked_on" as "askedOn", "publication"."given_on" as "givenOn", "publication"."exemptions", "publication"."sha256", "publication"."content_type" as "contentType", "publication"."size", "publication"."page_count" as "pageCount", "publication"."published_at" as "publishedAt"
from "publication"
inner join "council" on "council"."slug" = "publication"."council_slug"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) )
order by "council"."name", "publication"."published_at", "publication"."address";
