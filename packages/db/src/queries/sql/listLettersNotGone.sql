select "message"."request_id" as "requestId", "message"."id" as "messageId"
from "message"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
where "message"."direction" = $1 and "message"."happened_on" is null and "message"."to_address" is not null and ("message"."kind" = $2 or ("foi_request"."stage" = $3 and "foi_request"."uncertain" = $4))
order by "message"."changed_at", "message"."id";
