update "incoming_mail"
set "state" = $1, "held_why" = $2, "set_aside_why" = $3, "guesses" = $4, "stored_at" = $5
where "id" = $6;
