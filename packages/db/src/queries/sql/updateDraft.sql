update "message"
set "subject" = $1, "body" = $2, "asked" = $3, "changed_at" = $4, "version" = "version" + $5
where "id" = $6 and "version" = $7 and "direction" = $8
returning "version", "subject", "body";
