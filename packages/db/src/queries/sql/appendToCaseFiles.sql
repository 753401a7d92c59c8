insert into "case_event" ("request_id", "seq", "event", "actor", "recorded_at")
values ($1, $2, $3, $4, $5);
