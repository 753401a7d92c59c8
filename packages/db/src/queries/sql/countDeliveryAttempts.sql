select "result", count(*) as "count"
from "delivery_attempt"
group by "result"
order by "result";
