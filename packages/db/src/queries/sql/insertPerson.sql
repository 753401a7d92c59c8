insert into "person" ("email", "email_verified", "name", "real_name", "roles", "named_publicly", "consent_to_follow_ups", "consent_to_follow_ups_at", "created_at", "updated_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
returning "id";
