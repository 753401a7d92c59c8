select "person"."id", "person"."email", "person"."real_name" as "realName", "person"."name", "person"."named_publicly" as "namedPublicly", "person"."consent_to_follow_ups" as "consentToFollowUps", "person"."roles", "person"."created_at" as "joinedAt", "person"."left_at" as "leftAt", "person"."erased_at" as "erasedAt", "person"."mail_bounced_at" as "mailBouncedAt"
from "person"
where "person"."email" = $1;
