update "precedent"
set "reference" = $1, "authority" = $2, "decided_by" = $3, "decided_on" = $4, "exemptions" = $5, "result" = $6, "summary" = $7, "url" = $8, "seen_as" = $9, "checked_on" = $10, "origin" = $11, "changed_by" = $12, "changed_at" = $13, "version" = "version" + $14
where "id" = $15 and "version" = $16
returning "version";
