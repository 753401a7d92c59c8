select "news".*, "council"."name" as "councilName"
from (select publication.id::text as "id", 'document' as "what", publication.council_slug as "councilSlug", publication.kind as "kind", "publication"."period", case when publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ) then publication.title end as "title", '/documents/' || publication.address as "url", "publication"."published_at" as "publishedAt", coalesce(publication.taken_down_at, document.destroyed_at) as "endedAt", "publication"."taken_down_why" as "endedWhy"
from "publication"
inner join "document" on "document"."id" = "publication"."document_id"
where ("publication"."taken_down_at" is not null or "document"."destroyed_at" is not null or publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ))
union all select id::text as "id", 'link' as "what", council_slug as "councilSlug", kind as "kind", "period", case when taken_down_at is null then title end as "title", case when taken_down_at is null then url end as "url", "published_at" as "publishedAt", "taken_down_at" as "endedAt", null::text as "endedWhy"
from "published_link"
union all select correction.id::text as "id", 'correction' as "what", "correction"."council_slug" as "councilSlug", publication.kind as "kind", "publication"."period", null::text as "title", '/documents/' || publication.address as "url", "correction"."done_at" as "publishedAt", null::timestamptz as "endedAt", null::text as "endedWhy"
from "correction"
left join "publication" on "publication"."id" = "correction"."publication_id"
where "correction"."kind" = $1) as "news"
left join "council" on "council"."slug" = "news"."councilSlug"
where "news"."councilSlug" = $2
order by coalesce(news."endedAt", news."publishedAt") desc, "news"."id"
limit $3;
