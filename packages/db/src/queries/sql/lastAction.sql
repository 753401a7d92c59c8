select "at", "detail"
from "action_log"
where "action" = $1
order by "id" desc
limit $2;
