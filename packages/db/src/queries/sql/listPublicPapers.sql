select "council_slug" as "councilSlug", 'published-agreement' as "kind", null::text as "period", coalesce(document_title, 'Published agreement') as "title", "publication_page" as "url", $1::date as "checkedOn", 'already_public' as "basis"
from "agreement"
where "publication_page" is not null and "programme" = $2 and "council_slug" = $3
union all select "council_slug" as "councilSlug", "kind", "period", "title", "url", "checked_on" as "checkedOn", "basis"
from "published_link"
where "taken_down_at" is null and "council_slug" = $4
order by "councilSlug", "kind", "period", "title";
