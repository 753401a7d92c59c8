select (select count(*) as "count"
from "incoming_mail"
where "state" = $1) as "held", (select count(*) as "count"
from "incoming_mail"
where "state" = $2 and "held_why" = $3) as "changedCopies", (select count(*) as "count"
from "incoming_mail"
where "state" = $4) as "unread", (select count(*) as "count"
from "message"
where "message"."sender_known" = $5 and "message"."sender_accepted_at" is null and "message"."automatic" is null and exists ( select 1
from case_event as filed
where filed.request_id = message.request_id and filed.event ->> 'type' = 'MessageReceived' and filed.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as later
where later.request_id = filed.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = filed.seq) ) and not exists ( select 1
from case_event as read
where read.request_id = message.request_id and read.event ->> 'type' = 'MessageClassified' and read.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as later
where later.request_id = read.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = read.seq) )) as "unrecognised", ( (select count(*)
from foi_request
where stage = 'sending' and uncertain) + ( select count(*)
from message
inner join case_event as doubt on doubt.request_id = message.request_id
where message.kind = 'follow_up' and message.happened_on is null and doubt.event ->> 'type' = 'FollowUpUncertain' and doubt.event ->> 'messageId' = message.id::text and not exists ( select 1
from case_event as after
where after.request_id = doubt.request_id and after.seq > doubt.seq and after.event ->> 'messageId' = message.id::text and after.event ->> 'type' in ('FollowUpSubmitted', 'FollowUpUncertain', 'FollowUpSettled', 'FollowUpFailed', 'FollowUpSent', 'MessageBounced') ) ) ) as "uncertain", (select count(distinct (foi_request.council_slug, lower(message.to_address))) as "count"
from "foi_request"
inner join "message" on "message"."request_id" = "foi_request"."id"
inner join "case_event" on "case_event"."request_id" = "foi_request"."id"
where (("message"."kind" = $6 and "foi_request"."stage" = $7) or ("message"."kind" = $8 and "foi_request"."stage" not in ($9, $10, $11) and not ("foi_request"."stage" = $12 and "message"."purpose" in ($13, $14, $15, $16)))) and "message"."happened_on" is not null and "message"."to_address" is not null and case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as struck
where struck.request_id = case_event.request_id and struck.event ->> 'type' = 'EntryStruckOut' and (struck.event ->> 'entry')::int = case_event.seq) and not exists ( select 1
from message as later
where later.request_id = message.request_id and later.kind = message.kind and later.purpose is not distinct
from message.purpose and later.about is not distinct
from message.about and later.created_at > message.created_at and (later.happened_on is not null or (later.kind = 'follow_up' and later.to_address is not null and not exists ( select 1
from case_event as failed
where failed.request_id = later.request_id and failed.event ->> 'type' in ('FollowUpFailed', 'FollowUpSettled') and failed.event ->> 'messageId' = later.id::text ))) )) as "bouncing";
