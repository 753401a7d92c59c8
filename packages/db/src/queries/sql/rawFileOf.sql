select "raw_sha256" as "rawSha256"
from "message"
where "id" = $1;
