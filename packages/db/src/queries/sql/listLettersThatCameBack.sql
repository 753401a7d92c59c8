select "foi_request"."id" as "requestId", "message"."id" as "messageId", "council"."slug" as "councilSlug", "council"."name" as "councilName", "campaign"."title" as "campaignTitle", coalesce(person.real_name, person.name) as "applicantName", "message"."to_address" as "toAddress", "message"."purpose", case_event.event ->> 'on' as "on"
from "foi_request"
inner join "message" on "message"."request_id" = "foi_request"."id"
inner join "case_event" on "case_event"."request_id" = "foi_request"."id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "campaign" on "campaign"."id" = "foi_request"."campaign_id"
inner join "person" on "person"."id" = "foi_request"."applicant_id"
where (("message"."kind" = $1 and "foi_request"."stage" = $2) or ("message"."kind" = $3 and "foi_request"."stage" not in ($4, $5, $6) and not ("foi_request"."stage" = $7 and "message"."purpose" in ($8, $9, $10, $11)))) and "message"."happened_on" is not null and "message"."to_address" is not null and case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as struck
where struck.request_id = case_event.request_id and struck.event ->> 'type' = 'EntryStruckOut' and (struck.event ->> 'entry')::int = case_event.seq) and not exists ( select 1
from message as later
where later.request_id = message.request_id and later.kind = message.kind and later.purpose is not distinct
from message.purpose and later.about is not distinct
from message.about and later.created_at > message.created_at and (later.happened_on is not null or (later.kind = 'follow_up' and later.to_address is not null and not exists ( select 1
from case_event as failed
where failed.request_id = later.request_id and failed.event ->> 'type' in ('FollowUpFailed', 'FollowUpSettled') and failed.event ->> 'messageId' = later.id::text ))) )
order by "council"."name", "message"."to_address", "foi_request"."id";
