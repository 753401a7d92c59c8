select "sha256"
from "stored_file"
where "stored_at" < $1 and (not exists (select "attachment"."id"
from "attachment"
where "attachment"."sha256" = "stored_file"."sha256") and not exists (select "message"."id"
from "message"
where "message"."raw_sha256" = "stored_file"."sha256") and not exists (select "incoming_mail"."id"
from "incoming_mail"
where "incoming_mail"."sha256" = "stored_file"."sha256"))
order by "sha256";
