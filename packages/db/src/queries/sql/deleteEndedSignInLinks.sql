delete
from "verification"
where "expires_at" < $1;
