select "number", "kind", "table_version" as "tableVersion", "version", "changes", "known_until" as "knownUntil", "source_sha256" as "sourceSha256", "why", "applied_at" as "appliedAt"
from "calendar_edition"
order by "number";
