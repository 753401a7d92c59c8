select "redaction_mark"."id", "redaction_mark"."page", "redaction_mark"."box", "redaction_mark"."cells", "redaction_mark"."reason", "redaction_mark"."words", "redaction_mark"."made_by" as "madeById", coalesce(person.real_name, person.name) as "madeBy"
from "redaction_mark"
inner join "person" on "person"."id" = "redaction_mark"."made_by"
where "redaction_mark"."document_id" = $1 and "redaction_mark"."removed_at" is null
order by "redaction_mark"."page", "redaction_mark"."made_at", (redaction_mark.box ->> 'y')::real, (redaction_mark.box ->> 'x')::real, "redaction_mark"."id";
