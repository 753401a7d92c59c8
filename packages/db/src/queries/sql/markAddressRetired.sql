update "council_address"
set "retired_at" = $1, "retired_by" = $2
where "id" = $3 and "retired_at" is null;
