select "council"."slug", "council"."name", "council"."region", "request"."id" as "requestId", "request"."applicant_id" as "volunteerId", coalesce(person.real_name, person.name) as "volunteerName", "request"."channel", "request"."uncertain", "request"."received_on" as "receivedOn", "request"."clock", "request"."due_on" as "dueOn", "request"."overdue_after" as "overdueAfter", "claim"."expires_at" as "claimUntil", "request"."unclassified_count" as "unclassified", "request"."outcome", "request"."answered_on" as "answeredOn", "request"."aftermath", "request"."review_at_most_by" as "reviewAtMostBy", "request"."comply_by" as "complyBy", "request"."appeal_by" as "appealBy", "request"."fee_lapses_after" as "feeLapsesAfter", "request"."stage" as "stage"
from "campaign"
inner join "agreement" on "agreement"."programme" = "campaign"."programme"
inner join "council" on "council"."slug" = "agreement"."council_slug"
left join lateral (select "foi_request".*
from "foi_request"
where "foi_request"."campaign_id" = "campaign"."id" and "foi_request"."council_slug" = "council"."slug"
order by case foi_request.stage when 'draft' then 2 when 'answered' then 3 when 'withdrawn' then 4 else 1 end, "foi_request"."drafted_at" desc
limit $1) as "request" on true
left join "person" on "person"."id" = "request"."applicant_id"
left join "claim" on "claim"."request_id" = "request"."id" and "claim"."ended_at" is null
where "campaign"."id" = $2
order by "council"."name";
