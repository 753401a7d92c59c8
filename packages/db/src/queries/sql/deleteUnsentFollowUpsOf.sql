delete
from "message"
where "direction" = $1 and "kind" = $2 and "mail_message_id" is null and "happened_on" is null and "request_id" in (select "foi_request"."id"
from "foi_request"
where "applicant_id" = $3);
