select "id" as "requestId"
from "foi_request"
where "stage" = $1 and "overdue_after" < $2 and "deadline_noted" = $3
order by "overdue_after", "id";
