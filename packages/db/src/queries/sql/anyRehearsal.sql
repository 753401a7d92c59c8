select "id"
from "foi_request"
where "rehearsal" = $1
limit $2;
