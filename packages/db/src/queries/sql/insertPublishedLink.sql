insert into "published_link" ("council_slug", "kind", "period", "url", "title", "basis", "checked_on", "looked_for_personal_data", "published_by", "published_at")
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (council_slug, kind, coalesce(period, ''), url)
where "taken_down_at" is null do nothing
returning "id";
