update "redaction_mark"
set "words" = $1
where "document_id" = $2 and "words" is not null;
