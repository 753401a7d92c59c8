insert into "file_reading" ("sha256", "queued_at")
values ($1, $2)
on conflict ("sha256") do nothing
returning "sha256";
