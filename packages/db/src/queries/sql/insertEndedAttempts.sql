insert into "delivery_attempt" ("id", "message_id", "opened_at", "closed_at", "result", "server", "said", "raw")
values ($1, $2, $3, $4, $5, $6, $7, $8);
