select "document_version"."id", "document_version"."number", "document_version"."state", "document_version"."marked_by" as "markedBy", "document_review"."decision" as "review", document_version.marks = coalesce((select array_agg(mark.id
order by mark.id)
from redaction_mark as mark
where mark.document_id = document_version.document_id and mark.removed_at is null), '{}') as "isCurrent"
from "document_version"
left join "document_review" on "document_review"."version_id" = "document_version"."id"
where "document_version"."document_id" = $1
order by "document_version"."number" desc
limit $2;
