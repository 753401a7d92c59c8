update "incoming_mail"
set "state" = $1, "held_why" = $2, "set_aside_why" = $3, "decided_by" = $4, "decided_at" = $5
where "id" = $6;
