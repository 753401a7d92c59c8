update "document"
set "attachment_id" = $1
where "attachment_id" in (select "attachment"."id"
from "attachment"
where "attachment"."sha256" = $2);

delete
from "attachment"
where "sha256" = $1
returning "message_id";

update "message"
set "raw_sha256" = $1
where "raw_sha256" in ($2);
