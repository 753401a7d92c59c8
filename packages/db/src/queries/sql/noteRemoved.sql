update "destruction"
set "removed" = array(select distinct gone
from unnest(removed || $1::text[]) as gone
order by gone)
where "id" = $2;
