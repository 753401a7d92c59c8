select "claim"."id", "claim"."person_id" as "personId", "claim"."request_id" as "requestId", "claim"."claimed_at" as "claimedAt", "claim"."expires_at" as "expiresAt", coalesce(person.real_name, person.name) as "personName", "claim"."campaign_id" as "campaignId", "claim"."council_slug" as "councilSlug", "council"."name" as "councilName", "campaign"."title" as "campaignTitle", "person"."email" as "personEmail"
from "claim"
inner join "person" on "person"."id" = "claim"."person_id"
inner join "council" on "council"."slug" = "claim"."council_slug"
inner join "campaign" on "campaign"."id" = "claim"."campaign_id"
where "claim"."ended_at" is null and "claim"."expires_at" <= $1
order by "claim"."expires_at";
