select "publication"."id", "publication"."address", "publication"."council_slug" as "councilSlug", "council"."name" as "councilName", "council"."official_name" as "officialName", "publication"."kind", "publication"."period", "publication"."title", "publication"."licence", "publication"."licence_note" as "licenceNote", "publication"."how_received" as "howReceived", "publication"."asked_on" as "askedOn", "publication"."given_on" as "givenOn", "publication"."exemptions", "publication"."sha256", "publication"."content_type" as "contentType", "publication"."size", "publication"."page_count" as "pageCount", "publication"."removed_by_reason" as "removedByReason", "publication"."left_out" as "leftOut", "publication"."published_at" as "publishedAt", "publication"."taken_down_at" as "takenDownAt", "publication"."taken_down_why" as "takenDownWhy", "publication"."taken_down_words" as "takenDownWords", "document"."destroyed_at" as "destroyedAt", publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ) as "isPublic", (select next.address
from publication as next
where next.document_id = publication.document_id and next.taken_down_at is null and next.id <> publication.id) as "replacedBy"
from "publication"
inner join "council" on "council"."slug" = "publication"."council_slug"
inner join "document" on "document"."id" = "publication"."document_id"
where "publication"."address" = $1;
