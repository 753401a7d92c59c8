insert into "delivery_attempt" ("message_id", "opened_at", "raw")
values ($1, $2, $3)
on conflict ("message_id")
where "closed_at" is null do nothing
returning "id";
