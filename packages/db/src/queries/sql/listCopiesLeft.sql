select "document_version"."id"
from "document_version"
inner join "document" on "document"."id" = "document_version"."document_id"
where "document_version"."state" = $1 and "document_version"."asked_at" < $2 and "document"."destroyed_at" is null
order by "document_version"."asked_at", "document_version"."id";
