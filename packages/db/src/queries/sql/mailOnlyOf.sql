select "mail_id" as "mailId"
from "message"
where "id" = $1;
