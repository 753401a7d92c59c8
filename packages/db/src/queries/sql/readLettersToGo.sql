select "id" as "messageId", "request_id" as "requestId", "kind", "mail_message_id" as "mailMessageId", "from_name" as "fromName", "from_address" as "fromAddress", "to_address" as "toAddress", "subject", "body", exists (select
from delivery_attempt
where message_id = message.id and closed_at is null) as "isOpen", ( select coalesce(json_agg(json_build_object('seq', seq, 'event', event, 'actor', actor, 'at', recorded_at)
order by seq), '[]')
from case_event
where request_id = message.request_id ) as "caseFile"
from "message"
where "id" = any($1::uuid[]);
