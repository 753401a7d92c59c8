update "file_reading"
set "state" = $1, "reader" = $2, "kind" = $3, "page_count" = $4, "encrypted" = $5, "text_missing" = $6, "read_from_pictures" = $7, "infected" = $8, "warnings" = $9, "why_not" = $10, "read_at" = $11
where "sha256" = $12
returning "sha256";

delete
from "file_page"
where "sha256" = $1;

delete
from "hidden_thing"
where "sha256" = $1;

insert into "file_page" ("sha256", "hidden", "number", "label", "width", "height", "words_text", "words", "sheet")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into "hidden_thing" ("sha256", "seq", "kind", "page", "place", "count", "sample", "box")
values ($1, $2, $3, $4, $5, $6, $7, $8);
