update "invitation"
set "link_shown_at" = $1, "token_sha256" = $2
where "id" = $3 and "link_shown_at" is null and "accepted_at" is null and "revoked_at" is null;
