select "id"
from "document"
where "original_sha256" = $1
order by "id" for update;

select "publication"."id", "publication"."council_slug" as "councilSlug", "publication"."published_at" as "publishedAt"
from "publication"
inner join "document" on "document"."id" = "publication"."document_id"
where "publication"."taken_down_at" is null and ("document"."original_sha256" = $1 or "publication"."sha256" = $2)
order by "publication"."id" for update of "document", "publication";
