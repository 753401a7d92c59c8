insert into "correction" ("publication_id", "council_slug", "kind", "why", "words", "reported_at", "done_at", "done_by")
values ($1, $2, $3, $4, $5, $6, $7, $8);
