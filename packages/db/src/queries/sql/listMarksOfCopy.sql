select "redaction_mark"."id", "redaction_mark"."page", "redaction_mark"."box", "redaction_mark"."cells", "redaction_mark"."reason", "redaction_mark"."words"
from "document_version"
inner join "redaction_mark" on redaction_mark.id = any(document_version.marks)
where "document_version"."id" = $1
order by "redaction_mark"."page", "redaction_mark"."id";
