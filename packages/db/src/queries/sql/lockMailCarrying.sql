select "id", "sha256"
from "incoming_mail"
where ("sha256" = $1 or exists (select "attachment"."id"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "attachment"."sha256" = $2 and ("message"."mail_id" = "incoming_mail"."id" or "message"."mail_id" = "incoming_mail"."copy_of" or "message"."raw_sha256" = "incoming_mail"."sha256"))) and "sha256" is not null
order by "id" for update;
