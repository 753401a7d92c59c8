insert into "attachment" ("message_id", "filename", "declared_type", "sha256", "size", "content_type", "inline", "content_id", "created_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
returning "id";
