select "person"."id", "person"."email", "person"."real_name" as "realName", "person"."name", "person"."named_publicly" as "namedPublicly", "person"."consent_to_follow_ups" as "consentToFollowUps", "person"."roles", "person"."created_at" as "joinedAt", "person"."left_at" as "leftAt", "person"."erased_at" as "erasedAt", "person"."mail_bounced_at" as "mailBouncedAt", (select count(*) as "requests"
from "foi_request"
where "foi_request"."applicant_id" = "person"."id" and "foi_request"."received_on" is not null) as "requests"
from "person"
order by lower(coalesce(person.real_name, person.name)), "person"."email";
