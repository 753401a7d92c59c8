update "reminder_mail"
set "ended_at" = $1, "result" = $2, "subject" = $3, "body" = $4
where "id" = $5 and "ended_at" is null;
