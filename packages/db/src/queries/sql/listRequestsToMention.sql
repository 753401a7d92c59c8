select "foi_request"."id" as "requestId", "foi_request"."applicant_id" as "applicantId", "foi_request"."council_slug" as "councilSlug", "council"."name" as "councilName", "campaign"."stage" as "campaignStage", "person"."left_at" as "applicantLeftAt", "claim"."expires_at" as "claimUntil", coalesce(person.real_name, person.name) as "applicantName"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
inner join "person" on "person"."id" = "foi_request"."applicant_id"
left join "claim" on "claim"."request_id" = "foi_request"."id" and "claim"."ended_at" is null
where ("foi_request"."applicant_id" = $1 or "foi_request"."overdue_after" < $2 or "person"."left_at" is not null) and "foi_request"."stage" != $3 and ("foi_request"."stage" != $4 or "foi_request"."aftermath" is not null or ("foi_request"."outcome" != $5 and "foi_request"."answered_on" >= $6))
order by "foi_request"."id";
