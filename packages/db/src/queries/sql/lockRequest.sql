select "id"
from "foi_request"
where "id" = $1 for no key update;
