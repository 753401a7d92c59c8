select pg_advisory_xact_lock(hashtextextended('mail ' || id, 0))
from unnest($1::text[]) as id;
