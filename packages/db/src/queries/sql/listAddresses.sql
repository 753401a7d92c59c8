select "council_address"."id", "council_address"."council_slug" as "councilSlug", "council_address"."kind", "council_address"."value", "council_address"."source_url" as "sourceUrl", "council_address"."seen_on" as "seenOn", "council_address"."seen_text" as "seenText", "council_address"."note", "council_address"."confidence", "council_address"."origin", "council_address"."proposed_by" as "proposedBy", "council_address"."checked_at" as "checkedAt", "council_address"."confirmed_at" as "confirmedAt", "council_address"."retired_at" as "retiredAt", "council_address"."created_at" as "createdAt", "council"."website_domain" as "councilDomain", "answering_body"."domain" as "answeringDomain"
from "council_address"
inner join "council" on "council"."slug" = "council_address"."council_slug"
inner join "answering_body" on "answering_body"."slug" = "council"."answered_by"
where "council_address"."council_slug" = $1
order by "council_address"."council_slug", "council_address"."kind", "council_address"."seen_on" desc, "council_address"."value";
