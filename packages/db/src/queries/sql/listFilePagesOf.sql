select "number", "width", "height", "words_text" as "text", "words", "sheet"
from "file_page"
where "sha256" = $1 and "number" in ($2, $3)
order by "number";
