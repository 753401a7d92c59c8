select "id", "sha256", "document_id" as "documentId", "reason", "asked_by" as "askedBy", "asked_at" as "askedAt", "confirmed_by" as "confirmedBy", "confirmed_at" as "confirmedAt", "withdrawn_at" as "withdrawnAt", "repeated_at" as "repeatedAt", "removed", "done_at" as "doneAt"
from "destruction"
where "id" = $1;
