select "request_id" as "requestId", "event"
from "case_event"
where "request_id" in ($1)
order by "request_id", "seq";
