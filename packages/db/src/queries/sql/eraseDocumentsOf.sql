update "document"
set "original_sha256" = $1, "attachment_id" = $2, "original_name" = $3, "title" = $4, "destroyed_at" = $5, "version" = version + 1
where "original_sha256" = $6
returning "id";

select "id", "sha256"
from "document_version"
where ("sha256" = $1 or "document_id" in ($2));

delete
from "version_page"
where "version_id" in ($1);

update "document_version"
set "sha256" = $1, "left_out" = $2, "destroyed_at" = $3
where "id" in ($4);

update "document_review"
set "note" = $1
where "version_id" in ($2);

update "redaction_mark"
set "words" = $1
where "document_id" in ($2);

update "publication"
set "title" = $1, "left_out" = $2, "licence_note" = $3
where "document_id" in ($4);

delete
from "published_page"
where "publication_id" in (select "publication"."id"
from "publication"
where ("publication"."sha256" = $1 or "publication"."document_id" in ($2)))
returning "picture_sha256";
