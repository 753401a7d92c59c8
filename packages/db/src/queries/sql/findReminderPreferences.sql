select "remind", "remind_hour" as "hour", "remind_weekday" as "weekday", "reminders_off_at" as "offAt", "mail_bounced_at" as "bouncedAt", "left_at" as "leftAt"
from "person"
where "id" = $1;
