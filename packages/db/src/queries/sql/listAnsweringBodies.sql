select "slug", "name", "domain"
from "answering_body"
order by "name";
