select "id"
from "reminder_mail"
where "ended_at" is null and ("day" = $1 or "handing_over_at" is not null);
