select "file_reading"."sha256", "file_reading"."state", "file_reading"."reader", "stored_file"."content_type" as "contentType", "stored_file"."size", (select "attachment"."filename"
from "attachment"
where "attachment"."sha256" = "file_reading"."sha256"
order by "attachment"."created_at"
limit $1) as "name"
from "file_reading"
inner join "stored_file" on "stored_file"."sha256" = "file_reading"."sha256"
where "file_reading"."sha256" = $2;
