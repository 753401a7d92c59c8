select "message"."id", "message"."request_id" as "requestId", "council"."name" as "councilName", "message"."direction", coalesce(message.happened_on, (message.created_at at time zone 'Europe/London')::date) as "day", (position(lower($1) in lower(coalesce("message"."subject", ''))) > 0) as "inSubject", (position(lower($2) in lower(coalesce("message"."body", ''))) > 0 or position(lower($3) in lower(coalesce("message"."campaign_body", ''))) > 0) as "inWords", (position(lower($4) in lower(coalesce("message"."from_name", ''))) > 0 or position(lower($5) in lower(coalesce("message"."from_address", ''))) > 0 or position(lower($6) in lower(coalesce("message"."to_address", ''))) > 0) as "inNames", exists (select 1
from attachment
where attachment.message_id = message.id and (position(lower($7) in lower(coalesce("attachment"."filename", ''))) > 0)) as "inFileNames"
from "message"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
order by "message"."created_at", "message"."id";
