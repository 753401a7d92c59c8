select "document_version"."id", "document_version"."number", "document_version"."state", "document_version"."role", "document_version"."why_not" as "whyNot", "document_version"."left_out" as "leftOut", "document_version"."has_text" as "hasText", "document_version"."page_count" as "pageCount", "document_version"."content_type" as "contentType", "document_version"."size", "document_version"."made_at" as "madeAt", "document_version"."asked_at" as "askedAt", "document_version"."marked_by" as "markedBy", "document_version"."destroyed_at" as "destroyedAt", cardinality(document_version.marks) as "marks", coalesce(asker.real_name, asker.name) as "askedBy", "document_review"."decision", "document_review"."note", "document_review"."ticked", "document_review"."reviewed_at" as "reviewedAt", coalesce(reviewer.real_name, reviewer.name) as "reviewedBy"
from "document_version"
inner join "person" as "asker" on "asker"."id" = "document_version"."asked_by"
left join "document_review" on "document_review"."version_id" = "document_version"."id"
left join "person" as "reviewer" on "reviewer"."id" = "document_review"."reviewed_by"
where "document_version"."document_id" = $1
order by "document_version"."number" desc;
