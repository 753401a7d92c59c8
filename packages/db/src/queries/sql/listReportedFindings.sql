select "id", "programme", "kind", "metric", "paraphrase", "baseline", "target", "target_year" as "targetYear", "official_position" as "officialPosition", "source_url" as "sourceUrl"
from "reported_finding"
where "council_slug" = $1
order by "id";
