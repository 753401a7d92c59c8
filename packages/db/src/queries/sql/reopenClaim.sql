update "claim"
set "ended_at" = $1, "ended_why" = $2, "expires_at" = $3
where "request_id" = $4 and "ended_at" is not null and not exists (select "other"."id"
from "claim" as "other"
where "other"."campaign_id" = "claim"."campaign_id" and "other"."council_slug" = "claim"."council_slug" and "other"."ended_at" is null);
