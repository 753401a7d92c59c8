update "person"
set "updated_at" = $1, "real_name" = $2, "name" = $3, "named_publicly" = $4, "consent_to_follow_ups" = $5, "consent_to_follow_ups_at" = $6, "roles" = $7, "left_at" = $8
where "id" = $9;
