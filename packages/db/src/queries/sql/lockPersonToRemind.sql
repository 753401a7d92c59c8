select "person"."id", "person"."roles", "person"."remind", "person"."remind_hour" as "hour", "person"."remind_weekday" as "weekday", "person"."reminders_considered_on" as "consideredOn", "person"."created_at" as "joinedAt", "waiting"."id" as "waitingId", "waiting"."day" as "waitingDay"
from "person"
left join "reminder_mail" as "waiting" on "waiting"."person_id" = "person"."id" and "waiting"."ended_at" is null
where "person"."left_at" is null and "person"."reminders_off_at" is null and "person"."mail_bounced_at" is null and "person"."id" = $1
for no key update of "person";
