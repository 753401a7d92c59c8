update "release_incident"
set "steps" = steps || jsonb_build_object($1::text, jsonb_build_object('by', $2::text, 'at', $3::text))
where "id" = $4 and "ended_at" is null;
