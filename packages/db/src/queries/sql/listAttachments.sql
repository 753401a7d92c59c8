select "attachment"."id", "attachment"."message_id" as "messageId", "message"."request_id" as "requestId", "attachment"."filename", "attachment"."content_type" as "contentType", "attachment"."size", "attachment"."sha256", "attachment"."inline", "attachment"."content_id" as "contentId"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "message"."request_id" = $1
order by "attachment"."created_at", "attachment"."filename";
