select "number", "width", "height", "words_text" as "text", "words", "sheet"
from "version_page"
where "version_id" = $1 and "number" = $2;
