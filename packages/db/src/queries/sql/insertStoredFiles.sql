insert into "stored_file" ("sha256", "size", "content_type", "stored_at")
values ($1, $2, $3, $4)
on conflict ("sha256") do nothing;
