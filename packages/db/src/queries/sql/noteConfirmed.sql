update "destruction"
set "confirmed_by" = $1, "confirmed_at" = $2
where "id" = $3;
