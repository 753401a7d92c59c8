insert into "calendar_notice" ("known_until", "person_id", "told_at")
values ($1, $2, $3)
on conflict do nothing;
