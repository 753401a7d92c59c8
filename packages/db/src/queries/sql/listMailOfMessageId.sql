select "id", "state", "content_sha256" as "contentSha256", "copy_of" as "copyOf"
from "incoming_mail"
where "mail_message_id" = $1 and "id" != $2
order by "arrived_at", "id";
