select "document_version"."id", "document_version"."number", "document_version"."document_id" as "documentId", "document_version"."sha256", "document_version"."content_type" as "contentType", "document_version"."size", "document_version"."role", "document"."original_sha256" as "originalSha256", "document"."title", "document"."council_slug" as "councilSlug"
from "document_version"
inner join "document" on "document"."id" = "document_version"."document_id"
where "document_version"."id" = $1 and "document_version"."state" = $2 and "document_version"."destroyed_at" is null;
