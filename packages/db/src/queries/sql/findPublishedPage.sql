select "number", "label", "words_text" as "text", "sheet", "picture_sha256" as "picture", "picture_width" as "width", "picture_height" as "height"
from "published_page"
where "publication_id" = $1 and "number" = $2;
