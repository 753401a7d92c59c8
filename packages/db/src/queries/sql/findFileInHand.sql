select stored_file.sha256, stored_file.size, stored_file.content_type as "contentType", document.id as "documentId", foi_request.id as "requestId", foi_request.applicant_id as "applicantId", coalesce(document.council_slug, foi_request.council_slug) as "councilSlug", message.id as "messageId", message.happened_on as "cameOn"
from attachment
left join document on document.original_sha256 = attachment.sha256 join stored_file on stored_file.sha256 = coalesce(attachment.sha256, document.original_sha256)
left join message on message.id = attachment.message_id
left join foi_request on foi_request.id = coalesce(message.request_id, document.request_id)
where attachment.id = $1
order by document.begun_at
limit 1;
