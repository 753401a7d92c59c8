select "id", "version_id" as "versionId", "address", "published_at" as "publishedAt", "taken_down_at" as "takenDownAt", "taken_down_why" as "why"
from "publication"
where "document_id" = $1
order by "published_at" desc, "id";
