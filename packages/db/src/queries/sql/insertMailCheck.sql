insert into "mail_check" ("id", "settings", "address", "begun_at", "records")
values ($1, $2, $3, $4, $5);
