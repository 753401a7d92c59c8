select "id", "version", "council_slug" as "councilSlug", "title", "kind", "period", "original_sha256" as "sha256", "original_name" as "name", "destroyed_at" as "destroyedAt"
from "document"
where "id" = $1 for no key update;
