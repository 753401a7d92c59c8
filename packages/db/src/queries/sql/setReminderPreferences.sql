update "person"
set "remind" = $1, "remind_hour" = $2, "remind_weekday" = $3, "updated_at" = $4, "reminders_off_at" = $5, "mail_bounced_at" = $6
where "id" = $7;
