select "id", "state", "mail_message_id" as "mailMessageId", "content_sha256" as "contentSha256", "copy_of" as "copyOf"
from "incoming_mail"
where "mail_message_id" = any($1::text[])
order by "arrived_at", "id";
