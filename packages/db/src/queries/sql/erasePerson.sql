select "id", "email"
from "person"
where "id" = $1 and "left_at" is not null and "erased_at" is null for update;
