delete
from "notice_sent"
where "mail_id" = $1;
