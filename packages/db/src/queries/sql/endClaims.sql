update "claim"
set "ended_at" = $1, "ended_why" = $2
where "request_id" = any($3::uuid[]) and "ended_at" is null;
