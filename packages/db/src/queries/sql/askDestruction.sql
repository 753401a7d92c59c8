insert into "destruction" ("sha256", "document_id", "reason", "asked_by", "asked_at")
values ($1, $2, $3, $4, $5)
on conflict ("sha256")
where "done_at" is null and "withdrawn_at" is null do nothing
returning "id";
