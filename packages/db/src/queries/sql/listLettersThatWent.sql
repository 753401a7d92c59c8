select "id", "mail_message_id" as "mailMessageId", "to_address" as "toAddress", "happened_on" as "happenedOn", "changed_at" as "changedAt"
from "message"
where "request_id" = $1 and "direction" = $2 and "mail_message_id" is not null and "to_address" is not null
order by "changed_at" desc, "id";
