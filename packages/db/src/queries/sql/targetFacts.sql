select "campaign"."id" as "campaignId", "campaign"."slug" as "campaignSlug", "campaign"."title" as "campaignTitle", "campaign"."programme", "campaign"."document_kinds" as "documentKinds", "campaign"."stage" as "campaignStage", "council"."slug", "council"."name", "council"."region", "council"."tile_col" as "tileCol", "council"."tile_row" as "tileRow", "council"."tile_label" as "tileLabel", "council"."answered_by" as "answeredBy", "agreement"."round", "agreement"."start_year" as "startYear", "agreement"."end_year" as "endYear", "agreement"."amount_gbp" as "amountGbp"
from "campaign"
inner join "agreement" on "agreement"."programme" = "campaign"."programme"
inner join "council" on "council"."slug" = "agreement"."council_slug"
where "campaign"."id" = $1 and "council"."slug" = $2
order by "campaign"."title" desc, "council"."name";

select "foi_request"."id" as "requestId", "foi_request"."campaign_id" as "campaignId", "foi_request"."council_slug" as "councilSlug", "foi_request"."programme", "foi_request"."applicant_id" as "applicantId", "foi_request"."stage", "foi_request"."received_on" as "receivedOn", "foi_request"."due_on" as "dueOn", "foi_request"."overdue_after" as "overdueAfter", "foi_request"."answered_on" as "answeredOn", "foi_request"."unclassified_count" as "unclassified", "foi_request"."aftermath", "foi_request"."review_at_most_by" as "reviewAtMostBy", "request_paper"."kind", "request_paper"."period", "request_paper"."outcome"
from "foi_request"
left join "request_paper" on "request_paper"."request_id" = "foi_request"."id"
where "foi_request"."council_slug" = $1
order by "foi_request"."drafted_at", "foi_request"."id", "request_paper"."kind", "request_paper"."period";

select "claim"."campaign_id" as "campaignId", "claim"."council_slug" as "councilSlug", "claim"."person_id" as "personId", "claim"."request_id" as "requestId", "claim"."expires_at" as "expiresAt", coalesce("person"."real_name", "person"."name") as "personName"
from "claim"
inner join "person" on "person"."id" = "claim"."person_id"
where "claim"."ended_at" is null and "claim"."campaign_id" = $1 and "claim"."council_slug" = $2;

select "council_slug" as "councilSlug", 'published-agreement' as "kind", null::text as "period", coalesce(document_title, 'Published agreement') as "title", "publication_page" as "url", $1::date as "checkedOn", 'already_public' as "basis"
from "agreement"
where "publication_page" is not null and "programme" = $2 and "council_slug" = $3
union all select "council_slug" as "councilSlug", "kind", "period", "title", "url", "checked_on" as "checkedOn", "basis"
from "published_link"
where "taken_down_at" is null and "council_slug" = $4
union all select "council_slug" as "councilSlug", "kind", "period", "title", '/documents/' || address as "url", (published_at at time zone 'Europe/London')::date as "checkedOn", 'same_as_obtained' as "basis"
from "publication"
where publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ) and "council_slug" = $5
order by "councilSlug", "kind", "period", "title";
