select "release_incident"."id", "release_incident"."sha256", "release_incident"."document_id" as "documentId", "release_incident"."request_id" as "requestId", "release_incident"."open_to" as "openTo", "release_incident"."why", "release_incident"."noticed_at" as "noticedAt", "release_incident"."closed_by" as "closedBy", "release_incident"."closed_at" as "closedAt", "release_incident"."letter_id" as "letterId", "release_incident"."steps", "release_incident"."ended_at" as "endedAt", "release_incident"."ended_by" as "endedBy", "release_incident"."ended_how" as "endedHow", "council"."slug" as "councilSlug", "council"."name" as "councilName"
from "release_incident"
left join "foi_request" on "foi_request"."id" = "release_incident"."request_id"
left join "document" on "document"."id" = "release_incident"."document_id"
left join "council" on "council"."slug" = coalesce("document"."council_slug", "foi_request"."council_slug")
order by release_incident.ended_at is not null, "release_incident"."noticed_at" desc, "release_incident"."id";
