select "id", "email"
from "person"
where "left_at" < $1 and "erased_at" is null for update;

delete
from "session"
where "user_id" in ($1);

delete
from "account"
where "user_id" in ($1);

delete
from "invitation"
where ("accepted_by" in ($1) or "email" in ($2));

update "person"
set "name" = $1, "real_name" = $2, "email" = 'erased-' || id || '@erased.invalid', "email_verified" = $3, "image" = $4, "named_publicly" = $5, "consent_to_follow_ups" = $6, "consent_to_follow_ups_at" = $7, "remind" = $8, "remind_hour" = $9, "remind_weekday" = $10, "reminders_off_at" = $11, "mail_bounced_at" = $12, "erased_at" = $13, "updated_at" = $14
where "id" in ($15);
