insert into "document_review" ("version_id", "decision", "ticked", "note", "reviewed_by", "reviewed_at")
values ($1, $2, $3, $4, $5, $6)
on conflict ("version_id") do nothing
returning "id";
