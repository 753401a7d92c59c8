select "number", "width", "height", "words_text" as "text", "words", "sheet"
from "file_page"
where "sha256" = $1 and "number" > $2 and position($3 in regexp_replace(lower(normalize(words_text, NFKD)), '[^a-z0-9]+', '', 'g')) > 0
order by "number"
limit $4;
