select "stored_file"."sha256", "stored_file"."content_type" as "contentType", "stored_file"."size"
from "published_page"
inner join "publication" on "publication"."id" = "published_page"."publication_id"
inner join "stored_file" on "stored_file"."sha256" = "published_page"."picture_sha256"
where "publication"."address" = $1 and "published_page"."number" = $2 and publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) );
