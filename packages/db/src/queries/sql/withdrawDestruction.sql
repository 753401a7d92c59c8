update "destruction"
set "withdrawn_at" = $1
where "id" = $2 and "confirmed_at" is null and "repeated_at" is null and "withdrawn_at" is null;
