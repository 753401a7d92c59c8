delete
from "notice_sent"
where "mail_id" = $1 and "request_id" = $2 and "kind" = $3 and "about" = $4;
