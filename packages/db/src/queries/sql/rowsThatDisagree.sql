select "id", "stage", "uncertain", "withdrawn_why", "channel", "rehearsal", "received_on", "clock", "due_on", "overdue_after", "deadline_noted", "answered_on", "outcome", "unclassified_count", "aftermath", "review_normally_by", "review_at_most_by", "comply_by", "appeal_by", "fee_lapses_after", "version"
from "foi_request"
order by "id";

select "seq", "event", "actor", "recorded_at" as "at"
from "case_event"
where "request_id" = $1
order by "seq";

select "kind", "period", "outcome", "exemptions"
from "request_paper"
where "request_id" = $1;
