insert into "document" ("council_slug", "kind", "period", "title", "request_id", "attachment_id", "original_sha256", "original_name", "begun_by", "begun_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (attachment_id, kind, coalesce(period, ''))
where "attachment_id" is not null and "destroyed_at" is null do nothing
returning "id";

select "id"
from "document"
where "attachment_id" = $1 and "kind" = $2 and coalesce(period, '') = $3 and "destroyed_at" is null;
