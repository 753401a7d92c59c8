update "file_reading"
set "state" = $1, "reader" = $2, "why_not" = $3, "infected" = $4, "encrypted" = $5, "page_count" = $6, "text_missing" = $7, "read_from_pictures" = $8, "warnings" = $9, "read_at" = $10
where "sha256" = $11;

delete
from "file_page"
where "sha256" = $1;

delete
from "hidden_thing"
where "sha256" = $1;
