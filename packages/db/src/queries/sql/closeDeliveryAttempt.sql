update "delivery_attempt"
set "closed_at" = $1, "result" = $2, "server" = $3, "said" = $4
where "id" = $5 and "closed_at" is null;
