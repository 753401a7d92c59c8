update "campaign"
set "stage" = $1, "changed_at" = $2, "changed_by" = $3
where "id" = $4;
