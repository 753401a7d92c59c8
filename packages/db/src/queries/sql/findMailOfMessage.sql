select "incoming_mail"."id" as "mailId", "incoming_mail"."sha256", "incoming_mail"."has_html" as "hasHtml", "message"."request_id" as "requestId", "foi_request"."applicant_id" as "applicantId"
from "message"
inner join "incoming_mail" on "incoming_mail"."id" = "message"."mail_id"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
where "message"."id" = $1;
