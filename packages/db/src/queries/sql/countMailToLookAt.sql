select count(*) filter(where "state" = $1) as "held", count(*) filter(where "held_why" = $2) as "changedCopies", count(*) filter(where "state" = $3) as "unread"
from "incoming_mail"
where "state" in ($4, $5);

select count(*) as "unrecognised"
from "message"
where "message"."sender_known" = $1 and "message"."sender_accepted_at" is null and "message"."automatic" is null and exists ( select 1
from case_event as filed
where filed.request_id = message.request_id and filed.event ->> 'type' = 'MessageReceived' and filed.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as later
where later.request_id = filed.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = filed.seq) ) and not exists ( select 1
from case_event as read
where read.request_id = message.request_id and read.event ->> 'type' = 'MessageClassified' and read.event ->> 'messageId' = message.id::text and not exists (select 1
from case_event as later
where later.request_id = read.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = read.seq) );
