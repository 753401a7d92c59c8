insert into "guard_pass" ("request_id", "reason", "passed_by", "passed_at")
values ($1, $2, $3, $4)
returning "id";
