update "file_reading"
set "why_not" = $1
where "sha256" = $2 and "state" = $3;
