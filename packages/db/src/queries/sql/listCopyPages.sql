select "number", "label", "width", "height", sheet is not null as "isSheet"
from "version_page"
where "version_id" = $1
order by "number";
