select "id"
from "incoming_mail"
where "state" = $1 and "stored_at" < $2
order by "arrived_at", "id";
