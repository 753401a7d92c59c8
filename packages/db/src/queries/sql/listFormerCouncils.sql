select "slug", "name", "official_name" as "officialName", "region", "abolished_on" as "abolishedOn", "successor_slugs" as "successorSlugs", "notes", "sources"
from "former_council"
order by "name";
