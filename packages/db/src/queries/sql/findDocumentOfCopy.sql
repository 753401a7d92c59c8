select "document_id" as "id"
from "document_version"
where "id" = $1;
