select "attachment"."id" as "attachmentId", "message"."id" as "messageId", "message"."request_id" as "requestId", "attachment"."sha256"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "attachment"."sha256" in ($1)
order by "attachment"."id";
