select count(*) as "count"
from "foi_request";
