insert into "reminder_mail" ("person_id", "day", "made_at")
values ($1, $2, $3)
on conflict do nothing
returning "id";
