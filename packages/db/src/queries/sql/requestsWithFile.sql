select distinct "message"."request_id" as "requestId"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "attachment"."sha256" = $1
order by "message"."request_id";
