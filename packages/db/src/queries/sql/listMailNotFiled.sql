select "id", "sha256"
from "incoming_mail"
where "sha256" is not null and "size" > $1 and not exists (select "message"."id"
from "message"
where "message"."mail_id" = "incoming_mail"."id")
order by "id";
