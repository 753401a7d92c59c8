update "incoming_mail"
set "copy_of" = $1
where "id" = $2;
