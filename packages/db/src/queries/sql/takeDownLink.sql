update "published_link"
set "taken_down_at" = $1, "taken_down_by" = $2, "taken_down_why" = $3
where "id" = $4 and "taken_down_at" is null;
