select "foi_request"."id" as "requestId", "message"."id" as "messageId", "council"."slug" as "councilSlug", "council"."name" as "councilName", "campaign"."title" as "campaignTitle", coalesce(person.real_name, person.name) as "applicantName", "message"."to_address" as "toAddress", case_event.event ->> 'on' as "on"
from "foi_request"
inner join "message" on "message"."request_id" = "foi_request"."id"
inner join "case_event" on "case_event"."request_id" = "foi_request"."id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
inner join "person" on "person"."id" = "foi_request"."applicant_id"
where "foi_request"."stage" = $1 and "message"."kind" = $2 and "message"."happened_on" is not null and "message"."to_address" is not null and case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'messageId' = message.id::text and not exists (select "later"."id"
from "message" as "later"
where "later"."request_id" = "message"."request_id" and "later"."kind" = $3 and "later"."happened_on" is not null and "later"."created_at" > "message"."created_at")
order by "council"."name", "message"."to_address", "foi_request"."id";
