select "message"."id" as "messageId", "message"."reports_on" as "reportsOn", "message"."happened_on" as "on", "incoming_mail"."bounce"
from "message"
inner join "incoming_mail" on "incoming_mail"."id" = "message"."mail_id"
where "message"."request_id" = $1 and "message"."reports_on" is not null
order by "message"."created_at" desc, "message"."id";
