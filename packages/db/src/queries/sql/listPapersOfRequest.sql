select "kind", "period", "outcome", "exemptions"
from "request_paper"
where "request_id" = $1
order by "kind", "period";
