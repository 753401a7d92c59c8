update "message"
set "body" = ltrim(body || e' ' || $1, e' '), "changed_at" = $2
where "id" = $3 and "direction" = $4;
