select "read_at" as "at"
from "mailbox_place"
order by "read_at"
limit $1;
