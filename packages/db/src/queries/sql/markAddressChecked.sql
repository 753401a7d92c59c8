update "council_address"
set "checked_at" = $1, "checked_by" = $2
where "id" = $3 and "retired_at" is null;
