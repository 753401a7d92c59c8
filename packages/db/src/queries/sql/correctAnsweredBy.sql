update "council"
set "answered_by_corrected" = $1, "answered_by_corrected_at" = $2, "answered_by_corrected_by" = $3
where "slug" = $4;
