insert into "release_incident" ("sha256", "document_id", "request_id", "open_to", "why", "noticed_at", "closed_by", "closed_at")
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict ("sha256")
where "ended_at" is null do nothing
returning "id";
