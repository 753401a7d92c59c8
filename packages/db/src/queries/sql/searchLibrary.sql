with "shown" as materialized (select "publication"."id", "publication"."address", "publication"."title", "publication"."council_slug" as "councilSlug", "council"."name" as "councilName", "publication"."kind", "publication"."period", "publication"."page_count" as "pageCount", "publication"."published_at" as "publishedAt", "publication"."search" as "titleWords"
from "publication"
inner join "council" on "council"."slug" = "publication"."council_slug"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ) and "publication"."kind" in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) and "publication"."council_slug" = $13), "hits" as materialized (select "found"."publication_id", "found"."numbers", sum(cardinality(numbers)) over () as "many", sum(cardinality(numbers)) over (order by shown."publishedAt" desc, shown.id) as "untilHere"
from pages_having(case when not querytree(websearch_to_tsquery('english', $14)) not in ('', 'T') then ''::tsquery when websearch_to_tsquery('english', $15)::text like '%!%' then websearch_to_tsquery('english', $16) else regexp_replace(websearch_to_tsquery('english', $17)::text, '<(-|[0-9]+)>', '&', 'g')::tsquery end) as "found"
inner join "shown" on "shown"."id" = "found"."publication_id"), "weighed" as (select "hits"."publication_id", "one"."number", ( select case when published_page.search @@ websearch_to_tsquery('english', $18) then ts_rank_cd(published_page.search, websearch_to_tsquery('english', $19)) end
from published_page
where published_page.publication_id = hits.publication_id and published_page.number = one.number ) as "rank"
from "hits"
inner join unnest(hits.numbers) as one(number) on true
where case when websearch_to_tsquery('english', $20)::text ~ '<(-|[0-9]+)>' then hits."untilHere" - cardinality(hits.numbers) < 3000 else hits.many <= 1000 end), "best" as (select "publication_id", max(rank) as "rank", count(*) as "pages", (array_agg(number
order by rank desc, number))[1] as "number"
from "weighed"
where "rank" is not null
group by "publication_id"
union all select "publication_id", null::real as "rank", cardinality(numbers)::bigint as "pages", (select min(number)
from unnest(numbers) number) as "number"
from "hits"
where "many" > $21 and not websearch_to_tsquery('english', $22)::text ~ '<(-|[0-9]+)>') select "shown"."id", "shown"."address", "shown"."title", "shown"."councilSlug", "shown"."councilName", "shown"."kind", "shown"."period", "shown"."pageCount", "shown"."publishedAt", "best"."number", "best"."pages", count(*) over () as "total", coalesce((select max(many)
from hits), 0)::bigint as "pagesFound", websearch_to_tsquery('english', $23)::text ~ '<(-|[0-9]+)>' as "ordered"
from "shown"
left join "best" on "best"."publication_id" = "shown"."id"
where best.publication_id is not null or (querytree(websearch_to_tsquery('english', $24)) not in ('', 'T') and shown."titleWords" @@ websearch_to_tsquery('english', $25))
order by coalesce(best.rank, best.pages::real / greatest(shown."pageCount", 1), 0) + 2 * ts_rank_cd(shown."titleWords", websearch_to_tsquery('english', $26)) desc, "shown"."publishedAt" desc, "shown"."id"
limit $27 offset $28;
