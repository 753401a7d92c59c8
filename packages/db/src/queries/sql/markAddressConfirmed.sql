update "council_address"
set "confirmed_at" = $1, "confirmed_by" = $2
where "id" = $3 and "retired_at" is null;
