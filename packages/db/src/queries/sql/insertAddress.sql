insert into "council_address" ("council_slug", "kind", "value", "source_url", "source_kind", "seen_on", "seen_text", "note", "confidence", "origin", "proposed_by", "checked_at", "checked_by", "confirmed_at", "confirmed_by", "retired_at", "retired_by", "created_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
on conflict (council_slug, kind, lower(value)) do update
set "value" = $19, "source_url" = $20, "source_kind" = $21, "seen_on" = $22, "seen_text" = $23, "note" = $24, "confidence" = $25, "origin" = $26, "proposed_by" = $27, "checked_at" = $28, "checked_by" = $29, "confirmed_at" = $30, "confirmed_by" = $31, "retired_at" = $32, "retired_by" = $33, "created_at" = $34
returning "id";
