select count(*) as "count"
from "person";
