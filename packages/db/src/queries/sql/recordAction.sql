insert into "action_log" ("actor", "action", "subject", "detail", "at")
values ($1, $2, $3, $4, $5);
