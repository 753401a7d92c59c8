select "delivery_attempt"."id", "delivery_attempt"."message_id" as "messageId", "delivery_attempt"."result", "delivery_attempt"."server", "delivery_attempt"."said", "delivery_attempt"."closed_at" as "at"
from "delivery_attempt"
inner join "message" on "message"."id" = "delivery_attempt"."message_id"
where "message"."request_id" = $1 and "delivery_attempt"."closed_at" is not null
order by "delivery_attempt"."closed_at" desc
limit $2;
