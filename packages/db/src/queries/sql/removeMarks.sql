update "redaction_mark"
set "removed_at" = $1, "removed_by" = $2, "words" = $3
where "document_id" = $4 and "id" in ($5) and "removed_at" is null;
