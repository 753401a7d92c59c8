insert into "document" ("id", "council_slug", "kind", "title", "original_sha256", "original_name", "begun_by")
values ($1, $2, $3, $4, $5, $6, $7);

insert into "document_version" ("id", "document_id", "number", "asked_by")
values ($1, $2, $3, $4);

insert into "publication" ("address", "document_id", "version_id", "council_slug", "kind", "period", "title", "licence", "licence_note", "how_received", "asked_on", "given_on", "exemptions", "sha256", "content_type", "size", "page_count", "removed_by_reason", "left_out", "published_by", "published_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
on conflict ("address") do nothing
returning "id";

insert into "published_page" ("publication_id", "number", "label", "words_text", "sheet") select $1::uuid as "publication_id", "number", "label", "words_text", "sheet"
from "version_page"
where "version_id" = $2;
