select "number", "label", "hidden", "width", "height", sheet is not null as "isSheet"
from "file_page"
where "sha256" = $1
order by "number";
