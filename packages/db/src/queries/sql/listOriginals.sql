select "attachment"."id", "attachment"."message_id" as "messageId", "attachment"."filename", "attachment"."sha256", "attachment"."size", "attachment"."content_type" as "contentType"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "message"."request_id" = $1
order by "attachment"."created_at", "attachment"."filename", "attachment"."id";
