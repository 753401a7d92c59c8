update "message"
set "subject" = $1, "body" = $2, "campaign_body" = $3, "asked" = $4, "version" = $5
where "direction" = $6 and "body" != $7 and "request_id" in (select "foi_request"."id"
from "foi_request"
where "foi_request"."stage" = $8 and "foi_request"."received_on" is null and "foi_request"."changed_at" < $9);

delete
from "message"
where "direction" = $1 and "kind" = $2 and "mail_message_id" is null and "happened_on" is null and "changed_at" < $3;
