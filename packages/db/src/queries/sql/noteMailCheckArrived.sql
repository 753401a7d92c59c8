insert into "mail_check" ("id", "settings", "address", "begun_at", "records")
values ($1, $2, $3, $4, $5);

select "id", "arrived_at" as "arrivedAt"
from "mail_check"
where "address" in ($1);

update "mail_check"
set "arrived_at" = $1, "arrived_from" = $2, "arrived_envelope_from" = $3, "arrived_authentication" = $4
where "id" = $5 and "arrived_at" is null;
