select "reminder_mail"."id", "reminder_mail"."day", "reminder_mail"."handing_over_at" as "handingOverAt", "reminder_mail"."subject", "reminder_mail"."body", "person"."id" as "personId", "person"."email", "person"."roles", "person"."left_at" as "leftAt", "person"."reminders_off_at" as "offAt", "person"."mail_bounced_at" as "bouncedAt", coalesce(person.real_name, person.name) as "personName"
from "reminder_mail"
inner join "person" on "person"."id" = "reminder_mail"."person_id"
where "reminder_mail"."id" = $1 and "reminder_mail"."ended_at" is null
for no key update of "reminder_mail";
