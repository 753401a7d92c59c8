select "stored_file"."sha256"
from "stored_file"
left join "file_reading" on "file_reading"."sha256" = "stored_file"."sha256"
where ("file_reading"."sha256" is null or "file_reading"."state" = $1 or "file_reading"."reader" < $2) and exists (select "attachment"."id"
from "attachment"
inner join "message" on "message"."id" = "attachment"."message_id"
where "attachment"."sha256" = "stored_file"."sha256" and "message"."direction" = $3)
order by "stored_file"."stored_at", "stored_file"."sha256"
limit $4;
