update "publication"
set "taken_down_at" = $1, "taken_down_by" = $2, "taken_down_why" = $3, "taken_down_words" = $4
where "id" = $5 and "taken_down_at" is null;
