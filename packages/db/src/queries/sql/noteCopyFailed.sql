update "document_version"
set "state" = $1, "why_not" = $2
where "id" = $3 and "state" = $4;
