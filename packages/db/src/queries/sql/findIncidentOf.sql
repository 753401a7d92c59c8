select "id", "why", "noticed_at" as "noticedAt", "closed_at" as "closedAt"
from "release_incident"
where "ended_at" is null and ("document_id" = $1 or "sha256" = $2)
order by "closed_at"
limit $3;
