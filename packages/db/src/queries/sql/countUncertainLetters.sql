select ( (select count(*)
from foi_request
where stage = 'sending' and uncertain) + ( select count(*)
from message
inner join case_event as doubt on doubt.request_id = message.request_id
where message.kind = 'follow_up' and message.happened_on is null and doubt.event ->> 'type' = 'FollowUpUncertain' and doubt.event ->> 'messageId' = message.id::text and not exists ( select 1
from case_event as after
where after.request_id = doubt.request_id and after.seq > doubt.seq and after.event ->> 'messageId' = message.id::text and after.event ->> 'type' in ('FollowUpSubmitted', 'FollowUpUncertain', 'FollowUpSettled', 'FollowUpFailed', 'FollowUpSent', 'MessageBounced') ) ) ) as "count";
