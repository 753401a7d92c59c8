update "mail_check"
set "sent" = $1
where "id" = $2;
