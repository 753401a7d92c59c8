update "reminder_mail"
set "ended_at" = $1, "result" = $2, "subject" = $3, "body" = $4
where "person_id" = $5 and "ended_at" is null;

update "message"
set "subject" = $1, "body" = $2, "campaign_body" = $3, "asked" = $4, "version" = $5, "changed_at" = $6
where "direction" = $7 and "body" != $8 and "request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $9 and "stage" = $10 and "received_on" is null);

delete
from "message"
where "direction" = $1 and "kind" = $2 and "mail_message_id" is null and "happened_on" is null and "request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $3);
