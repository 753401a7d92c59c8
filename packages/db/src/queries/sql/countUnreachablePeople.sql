select count(*) as "count"
from "person"
where "mail_bounced_at" is not null and "left_at" is null;
