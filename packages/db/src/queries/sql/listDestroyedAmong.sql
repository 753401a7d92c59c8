select file.sha256, min(coalesce(destruction.done_at, destruction.confirmed_at, destruction.repeated_at)) as at
from unnest($1::text[]) as file (sha256) join destruction on (destruction.confirmed_at is not null or destruction.repeated_at is not null) and (destruction.sha256 = file.sha256 or destruction.removed @> array[file.sha256])
group by file.sha256
order by file.sha256;
