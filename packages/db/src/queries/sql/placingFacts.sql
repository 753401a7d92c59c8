select "foi_request"."id" as "requestId", "foi_request"."stage", "council"."website_domain" as "councilDomain", "answering_body"."domain" as "answeringDomain", array( select value
from council_address as known
where known.council_slug = foi_request.council_slug and known.kind = 'email' and (known.confirmed_at is not null or known.checked_at is not null or known.confidence in ('high', 'medium')) union select from_address
from message
where message.request_id = foi_request.id and message.sender_accepted_at is not null and message.from_address is not null union select to_address
from message
where message.request_id = foi_request.id and message.direction = 'outgoing' and message.happened_on is not null and message.to_address is not null ) as "councilAddresses", array(select distinct council_reference
from message
where message.request_id = foi_request.id and message.council_reference is not null) as "references"
from "foi_request"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "answering_body" on "answering_body"."slug" = "foi_request"."answering_body"
where "foi_request"."id" = any($1::uuid[])
order by "foi_request"."id";
