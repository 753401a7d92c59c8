select "foi_request"."id" as "requestId", "foi_request"."campaign_id" as "campaignId", "foi_request"."council_slug" as "councilSlug", "council"."name" as "councilName", "council"."region", "campaign"."title" as "campaignTitle", "campaign"."stage" as "campaignStage", "foi_request"."programme", "foi_request"."applicant_id" as "applicantId", "foi_request"."stage", "foi_request"."uncertain", "foi_request"."withdrawn_why" as "withdrawnWhy", "foi_request"."channel", "foi_request"."received_on" as "receivedOn", "foi_request"."clock", "foi_request"."due_on" as "dueOn", "foi_request"."overdue_after" as "overdueAfter", "foi_request"."answered_on" as "answeredOn", "foi_request"."outcome", "foi_request"."unclassified_count" as "unclassified", "foi_request"."version", "foi_request"."changed_at" as "changedAt", "claim"."expires_at" as "claimUntil", coalesce(person.real_name, person.name) as "applicantName"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
inner join "person" on "person"."id" = "foi_request"."applicant_id"
left join "claim" on "claim"."request_id" = "foi_request"."id" and "claim"."ended_at" is null
where "foi_request"."applicant_id" = $1
order by "foi_request"."overdue_after" asc nulls last, "foi_request"."changed_at" desc, "foi_request"."id";
