update "release_incident"
set "letter_id" = $1
where "id" = $2;
