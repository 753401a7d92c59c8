update "destruction"
set "done_at" = $1
where "id" = $2 and "done_at" is null;
