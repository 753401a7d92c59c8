select "foi_request"."id" as "requestId", "campaign"."title" as "campaignTitle", "foi_request"."programme", "foi_request"."stage", "foi_request"."received_on" as "receivedOn", "foi_request"."clock", "foi_request"."due_on" as "dueOn", "foi_request"."overdue_after" as "overdueAfter", "foi_request"."answered_on" as "answeredOn", "foi_request"."outcome", "foi_request"."aftermath", "foi_request"."review_at_most_by" as "reviewAtMostBy", "foi_request"."comply_by" as "complyBy", "foi_request"."rehearsal"
from "foi_request"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
where "foi_request"."council_slug" = $1
order by "foi_request"."drafted_at" desc;
