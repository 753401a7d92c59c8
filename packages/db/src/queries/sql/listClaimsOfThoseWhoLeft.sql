select "claim"."request_id" as "requestId", "claim"."person_id" as "personId"
from "claim"
inner join "person" on "person"."id" = "claim"."person_id"
where "claim"."ended_at" is null and "person"."left_at" is not null
order by "claim"."claimed_at";
