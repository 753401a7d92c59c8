select "correction"."id", "correction"."kind", "correction"."why", "correction"."words", "correction"."reported_at" as "reportedAt", "correction"."done_at" as "doneAt", "correction"."council_slug" as "councilSlug", "council"."name" as "councilName", "publication"."address", "publication"."kind" as "documentKind", "publication"."period", count(*) over () as "total"
from "correction"
left join "publication" on "publication"."id" = "correction"."publication_id"
left join "council" on "council"."slug" = "correction"."council_slug"
order by "correction"."done_at" desc, "correction"."id"
limit $1 offset $2;
