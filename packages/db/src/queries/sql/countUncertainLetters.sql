select count(*) as "count"
from "foi_request"
where "stage" = $1 and "uncertain" = $2;
