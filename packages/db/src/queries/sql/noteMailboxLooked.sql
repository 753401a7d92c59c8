insert into "mailbox_place" ("mailbox", "uid_validity", "last_uid", "read_at")
values ($1, $2, $3, $4)
on conflict ("mailbox") do update
set "read_at" = $5;
