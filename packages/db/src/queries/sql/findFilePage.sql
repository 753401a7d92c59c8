select "number", "width", "height", "words_text" as "text", "words", "sheet"
from "file_page"
where "sha256" = $1 and "number" = $2;
