insert into "calendar_edition" ("number", "kind", "table_version", "version", "changes", "known_until", "source_sha256", "why", "applied_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
