select "id"
from "destruction"
where "done_at" is null and ("confirmed_at" is not null or "repeated_at" is not null)
order by "asked_at";
