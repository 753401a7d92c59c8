select "id"
from "destruction"
where ("confirmed_at" is not null or "repeated_at" is not null) and ("sha256" = $1 or removed @> array[$2]::text[])
order by "asked_at", "id"
limit $3;
