select "number", "label", ts_headline('english', translate(left(published_page.words_text, 100000), $1, ''), websearch_to_tsquery('english', $2), $3) as "passage", count(*) over () as "many"
from "published_page"
where "publication_id" = $4 and search @@ websearch_to_tsquery('english', $5)
order by "number"
limit $6;
