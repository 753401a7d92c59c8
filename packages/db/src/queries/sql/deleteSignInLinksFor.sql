delete
from "verification"
where position($1 in value) > 0;
