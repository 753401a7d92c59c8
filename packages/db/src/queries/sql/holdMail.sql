update "incoming_mail"
set "state" = $1, "held_why" = $2, "guesses" = $3, "set_aside_why" = $4, "decided_by" = $5, "decided_at" = $6
where "id" = $7;
