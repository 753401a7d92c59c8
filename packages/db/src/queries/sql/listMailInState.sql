select "incoming_mail"."id", "incoming_mail"."state", "arrived_at" as "arrivedAt", "held_why" as "heldWhy", "guesses", "kind", "from_name" as "fromName", "from_address" as "fromAddress", "subject", "size", "text_start" as "textStart", "warnings", "incoming_mail"."erased_at" as "erasedAt", "decided_at" as "decidedAt", "set_aside_why" as "setAsideWhy", "person"."name" as "decidedByName"
from "incoming_mail"
left join "person" on "person"."id" = "incoming_mail"."decided_by"
where "state" = $1
order by "arrived_at" asc, "incoming_mail"."id"
limit $2;
