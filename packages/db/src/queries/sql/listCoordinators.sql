select "id", "roles"
from "person"
where "left_at" is null and roles && '{coordinator,admin}'::text[]
order by "id";
