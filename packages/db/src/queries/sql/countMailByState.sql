select "state", count(*) as "count"
from "incoming_mail"
group by "state"
order by "state";
