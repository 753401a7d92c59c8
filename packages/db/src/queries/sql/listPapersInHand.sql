select "request_id" as "requestId", "kind", "period"
from "document"
where "destroyed_at" is null
order by "id";
