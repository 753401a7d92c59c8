insert into "mail_pace" ("host", "free_at")
values ($1, $2::timestamptz + make_interval(secs => $3::float8))
on conflict ("host") do update
set "free_at" = greatest(mail_pace.free_at, $4::timestamptz) + make_interval(secs => $5::float8)
returning "free_at" as "freeAt";
