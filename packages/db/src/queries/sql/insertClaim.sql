insert into "claim" ("campaign_id", "council_slug", "person_id", "request_id", "claimed_at", "expires_at")
values ($1, $2, $3, $4, $5, $6)
on conflict ("campaign_id", "council_slug")
where "ended_at" is null do nothing
returning "id";
