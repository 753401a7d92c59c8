insert into "agreement" ("council_slug", "programme", "round", "start_year", "source")
values ($1, $2, $3, $4, $5)
on conflict do nothing;
