update "invitation"
set "revoked_at" = $1
where "id" = $2 and "accepted_at" is null and "revoked_at" is null;
