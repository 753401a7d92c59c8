update "person"
set "reminders_off_at" = $1, "updated_at" = $2
where "id" = $3 and "reminders_off_at" is null;
