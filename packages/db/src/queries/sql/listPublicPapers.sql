select "council_slug" as "councilSlug", 'published-agreement' as "kind", null::text as "period", coalesce(document_title, 'Published agreement') as "title", "publication_page" as "url", $1::date as "checkedOn", 'already_public' as "basis"
from "agreement"
where "publication_page" is not null and "programme" = $2 and "council_slug" = $3
union all select "council_slug" as "councilSlug", "kind", "period", "title", "url", "checked_on" as "checkedOn", "basis"
from "published_link"
where "taken_down_at" is null and "council_slug" = $4
union all select "council_slug" as "councilSlug", "kind", "period", "title", '/documents/' || address as "url", (published_at at time zone 'Europe/London')::date as "checkedOn", 'same_as_obtained' as "basis"
from "publication"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ) and "council_slug" = $5
order by "councilSlug", "kind", "period", "title";
