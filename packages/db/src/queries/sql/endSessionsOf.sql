delete
from "session"
where "user_id" = $1;
