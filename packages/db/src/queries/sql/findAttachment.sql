select "attachment"."id", "attachment"."filename", "attachment"."content_type" as "contentType", "attachment"."size", "attachment"."sha256", "attachment"."message_id" as "messageId", "message"."request_id" as "requestId", "foi_request"."applicant_id" as "applicantId"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
where "attachment"."id" = $1;
