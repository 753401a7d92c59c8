select "foi_request"."id" as "requestId", "foi_request"."council_slug" as "councilSlug", "council"."name" as "councilName", "answering_body"."name" as "answeringBodyName", "campaign"."title" as "campaignTitle", "foi_request"."programme", "foi_request"."stage", "foi_request"."aftermath", "foi_request"."review_at_most_by" as "reviewAtMostBy", "foi_request"."comply_by" as "complyBy", "foi_request"."rehearsal"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "answering_body" on "answering_body"."slug" = "foi_request"."answering_body"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
where "foi_request"."received_on" is not null and "foi_request"."council_slug" = $1 and "foi_request"."programme" = $2
order by "council"."name", "foi_request"."received_on", "foi_request"."id";
