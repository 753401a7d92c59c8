delete
from "caught_mail"
where "mail_message_id" = $1 and "purpose" = $2;
