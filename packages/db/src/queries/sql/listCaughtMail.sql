select "caught_mail"."id", "caught_mail"."purpose", "caught_mail"."mail_message_id" as "mailMessageId", "caught_mail"."envelope_from" as "envelopeFrom", "caught_mail"."envelope_to" as "envelopeTo", "caught_mail"."subject", "caught_mail"."raw", "caught_mail"."request_id" as "requestId", "foi_request"."applicant_id" as "applicantId", "caught_mail"."caught_at" as "caughtAt"
from "caught_mail"
left join "foi_request" on "foi_request"."id" = "caught_mail"."request_id"
order by "caught_mail"."caught_at" desc, "caught_mail"."id"
limit $1;
