update "release_incident"
set "ended_at" = $1, "ended_by" = $2, "ended_how" = $3
where "id" = $4 and "ended_at" is null;
