select distinct "request_id" as "requestId"
from "message"
where "request_id" = any($1::uuid[]) and "direction" = $2 and "mail_message_id" = $3;
