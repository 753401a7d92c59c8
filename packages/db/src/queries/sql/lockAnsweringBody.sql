select "answering_body"."slug", "answering_body"."name"
from "answering_body"
inner join "council" on "council"."answered_by" = "answering_body"."slug"
where "council"."slug" = $1
for no key update of "answering_body";
