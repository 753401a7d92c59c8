select "id"
from "document"
where "original_sha256" in ($1)
order by "begun_at"
limit $2;
