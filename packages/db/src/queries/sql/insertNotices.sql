insert into "notice_sent" ("person_id", "request_id", "kind", "about", "mail_id", "overtaken_by", "noted_at")
values ($1, $2, $3, $4, $5, $6, $7)
on conflict ("person_id", "request_id", "kind", "about") do nothing
returning "request_id" as "requestId", "kind", "about";
