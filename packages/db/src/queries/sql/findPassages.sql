select "publication_id" as "id", ts_headline('english', translate(left(published_page.words_text, 100000), $1, ''), websearch_to_tsquery('english', $2), $3) as "passage"
from "published_page"
where ("publication_id" = $4 and "number" = $5);
