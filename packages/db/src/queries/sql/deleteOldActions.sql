delete
from "action_log"
where "at" < $1;
