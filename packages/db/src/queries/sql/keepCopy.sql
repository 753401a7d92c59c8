update "document_version"
set "state" = $1, "role" = $2, "sha256" = $3, "content_type" = $4, "size" = $5, "has_text" = $6, "page_count" = $7, "left_out" = $8, "made_at" = $9
where "id" = $10 and "state" = $11 and "destroyed_at" is null;

insert into "version_page" ("version_id", "number", "label", "width", "height", "words_text", "words", "sheet")
values ($1, $2, $3, $4, $5, $6, $7, $8);
