select "delivery_attempt"."message_id" as "messageId", "message"."mail_message_id" as "mailMessageId", "message"."to_address" as "toAddress", "delivery_attempt"."opened_at" as "openedAt", "delivery_attempt"."closed_at" as "closedAt", "delivery_attempt"."result", "delivery_attempt"."server", "delivery_attempt"."said", "delivery_attempt"."raw", "delivery_attempt"."raw_sha256" as "rawSha256"
from "delivery_attempt"
inner join "message" on "message"."id" = "delivery_attempt"."message_id"
where "message"."request_id" = $1
order by "delivery_attempt"."opened_at", "delivery_attempt"."id";
