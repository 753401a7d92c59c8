insert into "comparison" ("compared_at", "requests", "disagreeing")
values ($1, $2, $3)
on conflict ("one_row") do update
set "compared_at" = $4, "requests" = $5, "disagreeing" = $6;
