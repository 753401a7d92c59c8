select "attachment"."id", "attachment"."filename", "attachment"."content_type" as "contentType", "attachment"."size", "attachment"."sha256", "message"."request_id" as "requestId", "message"."direction", "foi_request"."applicant_id" as "applicantId", "council"."slug" as "councilSlug", "council"."name" as "councilName", "file_reading"."state", "file_reading"."kind", "file_reading"."page_count" as "pageCount", "file_reading"."encrypted", "file_reading"."text_missing" as "textMissing", "file_reading"."read_from_pictures" as "readFromPictures", "file_reading"."infected", "file_reading"."warnings", "file_reading"."why_not" as "whyNot"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
inner join "foi_request" on "foi_request"."id" = "message"."request_id"
inner join "council" on "council"."slug" = "foi_request"."council_slug"
left join "file_reading" on "file_reading"."sha256" = "attachment"."sha256"
where "attachment"."id" = $1;
