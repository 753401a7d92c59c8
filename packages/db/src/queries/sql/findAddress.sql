select "council_address"."id", "council_address"."council_slug" as "councilSlug", "council_address"."kind", "council_address"."value", "council_address"."source_url" as "sourceUrl", "council_address"."seen_on" as "seenOn", "council_address"."seen_text" as "seenText", "council_address"."note", "council_address"."confidence", "council_address"."origin", "council_address"."proposed_by" as "proposedBy", "council_address"."checked_at" as "checkedAt", "council_address"."confirmed_at" as "confirmedAt", "council_address"."retired_at" as "retiredAt", "council_address"."created_at" as "createdAt", "came_back"."at" as "cameBackAt", "council"."website_domain" as "councilDomain", "answering_body"."domain" as "answeringDomain"
from "council_address"
left join (select lower(message.to_address) as "address", max("case_event"."recorded_at") as "at"
from "case_event"
inner join "message" on "message"."request_id" = "case_event"."request_id"
where case_event.event ->> 'type' = 'MessageBounced' and case_event.event ->> 'why' = 'bounced' and case_event.event ->> 'messageId' = message.id::text and not exists ( select 1
from case_event as later
where later.request_id = case_event.request_id and later.event ->> 'type' = 'EntryStruckOut' and (later.event ->> 'entry')::int = case_event.seq )
group by lower(message.to_address)) as "came_back" on came_back.address = lower(council_address.value) and council_address.kind = 'email'
inner join "council" on "council"."slug" = "council_address"."council_slug"
inner join "answering_body" on "answering_body"."slug" = "council"."answered_by"
where "council_address"."id" = $1;
