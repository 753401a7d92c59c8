select "id", "at", "actor", "action", "subject", "detail"
from "action_log"
order by "id" desc
limit $1;
