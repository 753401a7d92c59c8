insert into "invitation" ("email", "roles", "token_sha256", "invited_by", "created_at", "expires_at", "link_shown_at")
values ($1, $2, $3, $4, $5, $6, $7)
returning "id";
