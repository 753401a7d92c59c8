update "reminder_mail"
set "day" = $1
where "id" = $2 and "ended_at" is null;
