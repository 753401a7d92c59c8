update "message"
set "council_reference" = $1
where "id" = $2;
