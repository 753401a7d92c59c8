select "id"
from "incoming_mail"
where "copy_of" = $1 and not exists (select "message"."id"
from "message"
where "message"."mail_id" = "incoming_mail"."id")
order by "id" for update;
