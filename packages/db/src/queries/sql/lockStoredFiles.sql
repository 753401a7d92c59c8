select pg_advisory_xact_lock(hashtextextended('stored file ' || sha256, 0))
from unnest($1::text[]) as sha256;
