select "message"."id" as "messageId", "incoming_mail"."id" as "mailId", "incoming_mail"."authentication", "incoming_mail"."sha256", "incoming_mail"."warnings", "incoming_mail"."has_html" as "hasHtml", "incoming_mail"."arrived_at" as "arrivedAt", "incoming_mail"."kind", "incoming_mail"."bounce"
from "message"
inner join "incoming_mail" on "incoming_mail"."id" = "message"."mail_id"
where "message"."request_id" = $1;
