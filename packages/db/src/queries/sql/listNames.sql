select "id", coalesce(real_name, name) as "name"
from "person"
where "id" in ($1)
order by "id";
