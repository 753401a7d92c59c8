select "publication"."id", "publication"."address", "publication"."council_slug" as "councilSlug", "publication"."published_at" as "publishedAt", "publication"."taken_down_at" as "takenDownAt"
from "publication"
inner join "document" on "document"."id" = "publication"."document_id"
where "publication"."id" = $1 for update of "document", "publication";
