select "request_paper"."request_id" as "requestId", "request_paper"."kind", "request_paper"."period", "foi_request"."council_slug" as "councilSlug", "council"."name" as "councilName", "council"."website_domain" as "websiteDomain", "answering_body"."domain" as "answeringDomain", "foi_request"."programme", request_paper.outcome as "outcome", coalesce( foi_request.answered_on, (select max(happened_on)
from message
where message.request_id = foi_request.id and message.direction = 'incoming'), (foi_request.changed_at at time zone 'Europe/London')::date ) as "obtainedOn"
from "request_paper"
inner join "foi_request" on "foi_request"."id" = "request_paper"."request_id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
inner join "answering_body" on "answering_body"."slug" = "council"."answered_by"
where "request_paper"."outcome" in ($1, $2) and not exists (select "published_link"."id"
from "published_link"
where "published_link"."council_slug" = "foi_request"."council_slug" and "published_link"."kind" = "request_paper"."kind" and (published_link.period is null or published_link.period = request_paper.period) and "published_link"."taken_down_at" is null) and not exists (select "publication"."id"
from "publication"
where "publication"."council_slug" = "foi_request"."council_slug" and "publication"."kind" = "request_paper"."kind" and (publication.period is null or publication.period = request_paper.period) and publication.taken_down_at is null and exists ( select
from document
where document.id = publication.document_id and document.destroyed_at is null and not exists ( select
from release_incident
where release_incident.ended_at is null and (release_incident.document_id = document.id or release_incident.sha256 = document.original_sha256 or release_incident.sha256 = publication.sha256) ) ))
order by "obtainedOn", "council"."name", "request_paper"."kind", "request_paper"."period";
