select "id"
from "person"
where 'admin' = any(roles) and "left_at" is null
order by "id" for no key update;
