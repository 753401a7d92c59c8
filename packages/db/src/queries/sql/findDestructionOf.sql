select "id", "reason", "asked_by" as "askedBy", "asked_at" as "askedAt", "done_at" as "doneAt"
from "destruction"
where "withdrawn_at" is null and ("document_id" = $1 or "sha256" = $2)
order by "asked_at" desc
limit $3;
