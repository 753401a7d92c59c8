select pg_advisory_xact_lock(hashtext('calendar_edition'));
