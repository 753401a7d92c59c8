select "id", "email"
from "person"
where "email" = any($1::text[]) and "left_at" is null;
