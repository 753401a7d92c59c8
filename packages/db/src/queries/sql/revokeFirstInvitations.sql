update "invitation"
set "revoked_at" = $1
where "email" is null and "accepted_at" is null and "revoked_at" is null;
