update "reminder_mail"
set "handing_over_at" = $1, "subject" = $2, "body" = $3
where "id" = $4 and "ended_at" is null;
