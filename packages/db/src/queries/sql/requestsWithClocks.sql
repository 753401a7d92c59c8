select "id"
from "foi_request"
where "received_on" is not null and "stage" != $1
order by "received_on", "id";
