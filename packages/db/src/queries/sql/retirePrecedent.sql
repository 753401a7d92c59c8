update "precedent"
set "retired_at" = $1, "retired_by" = $2, "retired_why" = $3, "changed_by" = $4, "changed_at" = $5, "version" = "version" + $6
where "id" = $7;
