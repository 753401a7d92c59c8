select "message"."id", "message"."request_id" as "requestId", "message"."direction", "message"."kind", "message"."mail_message_id" as "mailMessageId", "message"."from_name" as "fromName", "message"."from_address" as "fromAddress", "message"."to_address" as "toAddress", "message"."subject", "message"."body", "message"."campaign_body" as "campaignBody", "message"."asked", "message"."came_by" as "cameBy", "message"."council_reference" as "councilReference", "message"."happened_on" as "happenedOn", "message"."recorded_by" as "recordedBy", "message"."handed_to" as "handedTo", "message"."version", "message"."created_at" as "createdAt", "message"."changed_at" as "changedAt"
from "message"
where "message"."request_id" = $1
order by "message"."created_at", "message"."id";
