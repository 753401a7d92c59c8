update "reminder_mail"
set "subject" = $1, "body" = $2
where "ended_at" < $3 and ("subject" is not null or "body" is not null);
