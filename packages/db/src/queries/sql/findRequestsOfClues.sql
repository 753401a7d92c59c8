select "foi_request"."id" as "requestId", null::text as "mailMessageId"
from "foi_request"
where substr(replace(foi_request.id::text, '-', ''), 1, 12) = any($1::text[])
union all select "request_id" as "requestId", "mail_message_id" as "mailMessageId"
from "message"
where "direction" = $2 and "mail_message_id" = any($3::text[]);

select distinct "request_id" as "requestId"
from "message"
where "council_reference" is not null and upper(btrim(message.council_reference)) = any($1::text[])
limit $2;

select "waiting"."id" as "requestId"
from "council"
inner join "answering_body" on "answering_body"."slug" = "council"."answered_by"
inner join lateral (select "id", "changed_at"
from "foi_request"
where "council_slug" = "council"."slug" and "stage" in ($1, $2, $3, $4)
order by "changed_at" desc
limit $5) as "waiting" on true
where ("council"."website_domain" = any($6::text[]) or "answering_body"."domain" = any($7::text[]))
order by "waiting"."changed_at" desc
limit $8;
