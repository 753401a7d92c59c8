delete
from "message"
where "direction" = $1 and "kind" = $2 and "mail_message_id" is null and "happened_on" is null and "changed_at" < $3;
