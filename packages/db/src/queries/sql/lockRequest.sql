select "id"
from "foi_request"
where "id" = any($1::uuid[])
order by "id" for no key update;
