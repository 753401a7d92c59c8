delete
from "attachment"
where "message_id" = $1
returning "sha256";
