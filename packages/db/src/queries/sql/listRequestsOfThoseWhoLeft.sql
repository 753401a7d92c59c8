select "foi_request"."id" as "requestId", "council"."name" as "councilName", "campaign"."title" as "campaignTitle", "foi_request"."stage", "foi_request"."due_on" as "dueOn", "foi_request"."overdue_after" as "overdueAfter", "foi_request"."unclassified_count" as "unclassified", "person"."consent_to_follow_ups" as "consents", "person"."left_at" as "leftAt", coalesce(person.real_name, person.name) as "applicantName"
from "foi_request"
inner join "person" on "person"."id" = "foi_request"."applicant_id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
where "person"."left_at" is not null and ("foi_request"."stage" in ($1, $2, $3, $4, $5) or "foi_request"."unclassified_count" > $6 or ("foi_request"."stage" != $7 and ("foi_request"."aftermath" in ($8, $9, $10) or "foi_request"."comply_by" is not null)))
order by "foi_request"."overdue_after" asc nulls last, "foi_request"."id";
