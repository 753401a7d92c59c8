select "id"
from "incoming_mail"
where "state" = $1 and "erased_at" is null and "decided_at" < $2
order by "id" for update;
