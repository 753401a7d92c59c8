select "reason", count(*) as "count"
from "redaction_mark"
where "id" in ($1)
group by "reason"
order by "reason";
