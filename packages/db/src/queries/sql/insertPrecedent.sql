insert into "precedent" ("reference", "authority", "decided_by", "decided_on", "exemptions", "result", "summary", "url", "seen_as", "checked_on", "origin", "changed_by", "changed_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
on conflict (lower(reference)) do nothing
returning "id";
