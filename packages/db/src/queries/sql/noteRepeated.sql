select "id", "confirmed_at"
from "destruction"
where "sha256" = $1 and "withdrawn_at" is null
order by "asked_at" desc
limit $2 for update;

insert into "destruction" ("sha256", "document_id", "reason", "asked_by", "asked_at", "repeated_at")
values ($1, $2, $3, $4, $5, $6)
returning "id";
