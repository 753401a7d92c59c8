select "mail_message_id" as "mailMessageId", "subject", "raw", "caught_at" as "caughtAt"
from "caught_mail"
where "request_id" = $1 and "purpose" = $2
order by "caught_at", "id";
