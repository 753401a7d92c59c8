update "document"
set "title" = $1, "kind" = $2, "period" = $3
where "id" = $4;
