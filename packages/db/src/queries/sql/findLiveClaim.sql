select "claim"."id", "claim"."person_id" as "personId", "claim"."request_id" as "requestId", "claim"."claimed_at" as "claimedAt", "claim"."expires_at" as "expiresAt", coalesce(person.real_name, person.name) as "personName"
from "claim"
inner join "person" on "person"."id" = "claim"."person_id"
where "claim"."ended_at" is null and "claim"."campaign_id" = $1 and "claim"."council_slug" = $2;
