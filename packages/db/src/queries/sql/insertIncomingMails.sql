insert into "incoming_mail" ("sha256", "size", "came_through", "arrived_at", "envelope_from", "envelope_to", "for_request", "brought_by", "stored_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict ("sha256") do nothing
returning "id", "sha256";

select "id", "sha256"
from "incoming_mail"
where "sha256" = any($1::text[]);
