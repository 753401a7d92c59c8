select distinct "infected"
from "file_reading"
where "infected" is not null and ("sha256" = $1 or exists (select "attachment"."id"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "attachment"."sha256" = "file_reading"."sha256" and ("message"."raw_sha256" = $2 or "message"."mail_id" in (select coalesce("incoming_mail"."copy_of", "incoming_mail"."id") as "id"
from "incoming_mail"
where "incoming_mail"."sha256" = $3))))
order by "infected";
