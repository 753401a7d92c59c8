select "id", "council_slug" as "councilSlug", "programme", "kind", "metric", "paraphrase", "baseline", "target", "target_year" as "targetYear", "official_position" as "officialPosition", "source_url" as "sourceUrl"
from "reported_finding"
where "council_slug" = $1
order by "council_slug", "kind", "paraphrase", "id";
