select "seq", "event", "actor", "recorded_at" as "at"
from "case_event"
where "request_id" = $1
order by "seq";
