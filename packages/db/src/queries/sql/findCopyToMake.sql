select "document_version"."id", "document_version"."document_id" as "documentId", "document_version"."state", "document"."original_sha256" as "sha256", "document"."original_name" as "name", "stored_file"."content_type" as "contentType", "document"."destroyed_at" as "destroyedAt"
from "document_version"
inner join "document" on "document"."id" = "document_version"."document_id"
left join "stored_file" on "stored_file"."sha256" = "document"."original_sha256"
where "document_version"."id" = $1;
