select "number", "label"
from "published_page"
where "publication_id" = $1
order by "number";
