update "message"
set "from_name" = $1, "from_address" = $2, "happened_on" = $3, "changed_at" = $4
where "id" = $5;
