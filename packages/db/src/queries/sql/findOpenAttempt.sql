select "id", "opened_at" as "openedAt"
from "delivery_attempt"
where "message_id" = $1 and "closed_at" is null;
