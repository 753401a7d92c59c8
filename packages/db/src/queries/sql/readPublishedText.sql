select "number", "label", "words_text" as "text"
from "published_page"
where "publication_id" = $1
order by "number";
