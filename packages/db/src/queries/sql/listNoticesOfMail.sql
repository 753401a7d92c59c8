select "request_id" as "requestId", "kind", "about"
from "notice_sent"
where "mail_id" = $1;
