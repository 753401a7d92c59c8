update "claim"
set "expires_at" = $1
where "request_id" = $2 and "ended_at" is null;
