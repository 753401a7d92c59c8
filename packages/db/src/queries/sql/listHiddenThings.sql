select "kind", "page", "place", "count", "sample", "box"
from "hidden_thing"
where "sha256" = $1
order by "seq"
limit $2;
