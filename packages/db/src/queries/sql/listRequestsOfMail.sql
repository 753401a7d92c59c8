select "message"."id", "message"."request_id" as "requestId", "foi_request"."applicant_id" as "applicantId"
from "message"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
where "mail_id" = $1
order by "message"."request_id", "message"."id";
