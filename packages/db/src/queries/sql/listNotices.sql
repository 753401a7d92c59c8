select "request_id" as "requestId", "kind", "about"
from "notice_sent"
where "person_id" = $1 and "request_id" in ($2);
