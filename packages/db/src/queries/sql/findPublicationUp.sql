select "id", "version_id" as "versionId", "address"
from "publication"
where "document_id" = $1 and "taken_down_at" is null;
