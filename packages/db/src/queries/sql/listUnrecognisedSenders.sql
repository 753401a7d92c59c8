select "message"."id" as "messageId", "message"."request_id" as "requestId", "council"."name" as "councilName", "message"."from_name" as "fromName", "message"."from_address" as "fromAddress", "message"."subject", "message"."happened_on" as "happenedOn", "message"."forwarded_by" as "forwardedBy"
from "message"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
where "message"."sender_known" = $1 and "message"."sender_accepted_at" is null and "message"."automatic" is null and exists ( select 1
from case_event as filed
where filed.request_id = message.request_id and filed.event ->> 'type' = 'MessageReceived' and filed.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as later
where later.request_id = filed.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = filed.seq) ) and not exists ( select 1
from case_event as read
where read.request_id = message.request_id and read.event ->> 'type' = 'MessageClassified' and read.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as later
where later.request_id = read.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = read.seq) )
order by "message"."created_at", "message"."id"
limit $2;
