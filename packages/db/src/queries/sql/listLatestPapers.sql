select "publication"."council_slug" as "councilSlug", "council"."name" as "councilName", "publication"."kind", "publication"."period", "publication"."title", '/documents/' || publication.address as "url", "publication"."published_at" as "publishedAt", (publication.published_at at time zone 'Europe/London')::date as "checkedOn"
from "publication"
inner join "council" on "council"."slug" = "publication"."council_slug"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) )
union all select "published_link"."council_slug" as "councilSlug", "council"."name" as "councilName", "published_link"."kind", "published_link"."period", "published_link"."title", "published_link"."url", "published_link"."published_at" as "publishedAt", "published_link"."checked_on" as "checkedOn"
from "published_link"
inner join "council" on "council"."slug" = "published_link"."council_slug"
where "published_link"."taken_down_at" is null
order by "publishedAt" desc, "url"
limit $1;
