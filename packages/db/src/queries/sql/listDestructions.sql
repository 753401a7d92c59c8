select "destruction"."id", "destruction"."sha256", "destruction"."document_id" as "documentId", "destruction"."reason", "destruction"."asked_by" as "askedBy", "destruction"."asked_at" as "askedAt", "destruction"."confirmed_by" as "confirmedBy", "destruction"."confirmed_at" as "confirmedAt", "destruction"."withdrawn_at" as "withdrawnAt", "destruction"."repeated_at" as "repeatedAt", "destruction"."done_at" as "doneAt", "council"."name" as "councilName"
from "destruction"
left join "document" on "document"."id" = "destruction"."document_id"
left join "council" on "council"."slug" = "document"."council_slug"
order by destruction.done_at is not null or destruction.withdrawn_at is not null, "destruction"."asked_at" desc, "destruction"."id";
