update "incoming_mail"
set "state" = $1, "set_aside_why" = $2, "decided_by" = $3, "decided_at" = $4
where "id" = $5;
