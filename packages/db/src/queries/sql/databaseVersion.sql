select concat(pg_current_snapshot(), ' since ', pg_postmaster_start_time()) as version;
