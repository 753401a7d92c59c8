update "file_reading"
set "let_go_by" = $1, "let_go_at" = $2
where "sha256" = $3 and "let_go_at" is null;
