update "invitation"
set "accepted_at" = $1, "accepted_by" = $2
where "id" = $3 and "accepted_at" is null and "revoked_at" is null and "expires_at" > $4;
