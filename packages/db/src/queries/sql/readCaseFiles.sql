select "request_id" as "requestId", "event"
from "case_event"
where "request_id" = any($1::uuid[])
order by "request_id", "seq";
