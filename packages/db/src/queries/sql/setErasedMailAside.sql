update "incoming_mail"
set "state" = $1, "held_why" = $2, "set_aside_why" = $3
where "id" in ($4) and "state" in ($5, $6) and "erased_at" is not null;
